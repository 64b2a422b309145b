import { isIP } from 'node:net';
import { ServiceType } from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import { AllowListOptions, AllowLists, AllowedToleration } from './allow-lists';
import { TenantBudget } from './tenant-budget';
import { Mistake } from '../errors';
import { Cidr, DNS_SUBDOMAIN_ALLOWED, LABEL_KEY_ALLOWED, LABEL_VALUE_ALLOWED, TAINT_EFFECTS, isDnsLabel, isDnsSubdomain, isLabelKey, isLabelValue } from '../manifest';

/** What is wrong with an entry, without where it stands. */
type Problem = Pick<Mistake, 'problem' | 'allowed' | 'fix'> & { readonly below?: string };

/** What is wrong with the lists. */
export function allowListMistakes(where: IConstruct | string, lists: AllowLists): Mistake[] {
  const names = Object.keys(PROBLEM_OF) as (keyof AllowLists)[];
  return names.flatMap((list) => lists[list].flatMap((entry: unknown, index): Mistake[] => {
    const found = PROBLEM_OF[list](entry);
    const { below = '', ...problem } = found ?? {};
    return found ? [{ where, field: `${list}[${index}]${below}`, given: entry, ...problem as Problem }] : [];
  }));
}

/**
 * Types of Services that are allowed although a budget has no room for them: the quota would reject every one.
 *
 * @param tenants the budget of the tenant, in which there are none of what is left out
 * @param own the budget of the namespace, in which what is left out is a share of the tenant's
 */
export function serviceTypeMistakes(
  where: IConstruct | string, { serviceTypes = [] }: AllowListOptions, tenants: TenantBudget | undefined, own?: TenantBudget,
): Mistake[] {
  return serviceTypes.flatMap((type, index) => {
    const field = BUDGET_OF_TYPE[type];
    return field !== undefined && [tenants?._given(field) ?? 0, own?._given(field)].includes(0) ? [{
      where,
      field: `serviceTypes[${index}]`,
      problem: `is allowed although budget.${field} is 0, so that the quota would reject it`,
      given: type,
      allowed: 'Types that the budget has room for are allowed',
      fix: `Raise ${field} in TenantBudget.of, or remove the type`,
    }] : [];
  });
}

/** What a budget says of the types of Services that it counts. */
const BUDGET_OF_TYPE: { readonly [type: string]: 'nodePorts' | 'loadBalancers' | undefined } = {
  [ServiceType.NODE_PORT]: 'nodePorts',
  [ServiceType.LOAD_BALANCER]: 'loadBalancers',
};

const PROBLEM_OF: { readonly [list in keyof AllowLists]: (entry: any) => Problem | undefined } = {
  hostnames: hostnameProblem,
  storageClasses: classProblem,
  priorityClasses: (name) => classProblem(name) ?? systemClassProblem(name),
  runtimeClasses: classProblem,
  ingressClasses: classProblem,
  gatewayClasses: classProblem,
  gateways: gatewayProblem,
  serviceTypes: serviceTypeProblem,
  loadBalancerClasses: (name) => isText(name) && isLabelKey(name) ? undefined : { problem: 'is not a class of load balancers', allowed: LABEL_KEY_ALLOWED, fix: 'Write what loadBalancerClass of the Services says' },
  externalIps: addressProblem,
  tolerations: tolerationProblem,
};

function hostnameProblem(name: unknown): Problem | undefined {
  const allowed = 'A DNS name in lower case is allowed, with *. before it for all names below';
  const domain = isText(name) ? name.replace(/^\*\./, '') : '';
  const isDomain = domain.length <= 253 && domain.split('.').every(isDnsLabel) && isIP(domain) === 0;
  return isDomain ? undefined : { problem: 'is not a host name', allowed, fix: 'Write the name alone, such as shop.example.com or *.shop.example.com' };
}

function classProblem(name: unknown): Problem | undefined {
  return isText(name) && isDnsSubdomain(name) ? undefined : { problem: 'is not the name of a class', allowed: DNS_SUBDOMAIN_ALLOWED, fix: 'Write metadata.name of the class' };
}

function systemClassProblem(name: string): Problem | undefined {
  return name.startsWith('system-') ? { problem: 'is a class of Kubernetes itself, whose pods push all others off their nodes', allowed: 'Classes that do not begin with system- are allowed', fix: 'Offer the tenant a PriorityClass of your own' } : undefined;
}

function gatewayProblem(name: unknown): Problem | undefined {
  const [namespace, gateway, ...rest] = isText(name) ? name.split('/') : [];
  const isGateway = gateway !== undefined && rest.length === 0 && isDnsLabel(namespace) && isDnsSubdomain(gateway);
  return isGateway ? undefined : { problem: 'is not a Gateway', allowed: 'The namespace of a Gateway, a slash and its name are allowed', fix: 'Write for example gateways/public' };
}

function serviceTypeProblem(type: unknown): Problem | undefined {
  const types = Object.values<unknown>(ServiceType);
  return types.includes(type) ? undefined : { problem: 'is not a type of Services', allowed: `${types.join(', ')} are allowed`, fix: 'Use a value of ServiceType' };
}

function addressProblem(address: unknown): Problem | undefined {
  const allowed = 'An address such as 203.0.113.7, or a network such as 203.0.113.0/24 without bits beyond its prefix, is allowed';
  const cidr = isText(address) ? Cidr.parse(address) ?? Cidr.parseAddress(address) : undefined;
  if (!cidr || cidr.hasHostBits) {
    return { problem: 'is neither an IP address nor a network in CIDR notation', allowed, fix: cidr ? `Write ${cidr}, or a longer prefix` : 'Write the address without zone, port or leading zeros' };
  }
  return cidr.prefix === 0 ? { problem: 'is every address', allowed, fix: 'Name the addresses that are the tenant\'s' } : undefined;
}

function tolerationProblem(taint: AllowedToleration): Problem | undefined {
  if (!isText(taint?.key) || taint.key === '') {
    return { below: '.key', problem: 'is missing, which would allow to tolerate every taint', allowed: LABEL_KEY_ALLOWED, fix: 'Name the key of the taint' };
  }
  if (!isLabelKey(taint.key)) {
    return { below: '.key', problem: 'is not the key of a taint', allowed: LABEL_KEY_ALLOWED, fix: 'Write the key as the taint of the node has it' };
  }
  if (CONTROL_PLANE_TAINTS.includes(taint.key)) {
    return { below: '.key', problem: 'is a taint of the control plane', allowed: 'Taints of nodes that run workloads are allowed', fix: 'Remove it; whoever breaks out of a pod there has the keys of the cluster' };
  }
  if (taint.value !== undefined && !(isText(taint.value) && isLabelValue(taint.value))) {
    return { below: '.value', problem: 'is not the value of a taint', allowed: LABEL_VALUE_ALLOWED, fix: 'Write the value as the taint of the node has it' };
  }
  return taint.effect === undefined || TAINT_EFFECTS.includes(taint.effect) ? undefined
    : { below: '.effect', problem: 'is not the effect of a taint', allowed: `${TAINT_EFFECTS.join(', ')} are allowed`, fix: 'Use a value of TaintEffect' };
}

const CONTROL_PLANE_TAINTS = ['node-role.kubernetes.io/control-plane', 'node-role.kubernetes.io/master'];

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

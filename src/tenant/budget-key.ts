import { BUDGET_LINES, claimsKeyOf, devicesKeyOf, isHugePages } from './budget-line';
import { KeyedBudgetProps } from './keyed-budget';
import { Mistake } from '../errors';
import { DNS_SUBDOMAIN_ALLOWED, KINDS, Quantity, isDnsSubdomain, isLabelKey } from '../manifest';

/** What is wrong with a name: the problem, what is allowed, and what to do about it. */
type Fault = Pick<Mistake, 'problem' | 'allowed' | 'fix'>;

/** Keys that the API server would refuse, that would bound nothing, or that have a prop of their own. */
export function budgetKeyMistakes(where: string, props: KeyedBudgetProps): Mistake[] {
  return [
    ...faultsOf(where, 'storageClasses', props.storageClasses, (name) => classFault(name, claimsKeyOf(name))),
    ...emptyMistakes(where, 'storageClasses', props.storageClasses, 'storage or claims'),
    ...faultsOf(where, 'extendedResources', props.extendedResources, extendedResourceFault),
    ...faultsOf(where, 'deviceClasses', props.deviceClasses, (name) => classFault(name, devicesKeyOf(name))),
    ...faultsOf(where, 'objects', props.objects, objectsFault),
    ...faultsOf(where, 'others', props.others, otherFault),
    ...faultsOf(where, 'priorities', props.priorities, priorityFault),
    ...emptyMistakes(where, 'priorities', props.priorities, 'pods, cpu, cpuLimit or memory'),
  ];
}

function faultsOf(where: string, field: string, entries: object | undefined, faultOf: (key: string) => Fault | undefined): Mistake[] {
  return Object.keys(entries ?? {}).flatMap((key) => {
    const fault = faultOf(key);
    return fault ? [{ where, field, given: key, ...fault }] : [];
  });
}

function emptyMistakes(where: string, field: string, entries: { [key: string]: object } | undefined, amounts: string): Mistake[] {
  return Object.entries(entries ?? {}).filter(([, amount]) => Object.values(amount).every((value) => value === undefined)).map(([key]) => ({
    where, field: `${field}['${key}']`, problem: 'bounds nothing', allowed: `At least one of ${amounts} is required`, fix: 'Write what may be used at most, or leave the class out',
  }));
}

function classFault(name: string, key: string): Fault | undefined {
  return isDnsSubdomain(name) && isLabelKey(key) ? undefined : {
    problem: 'has a key that is not the name of a class', allowed: DNS_SUBDOMAIN_ALLOWED, fix: 'Write the name of the class, and nothing of the quota key around it',
  };
}

/** The quota of a class is an object whose name has the class in it, after `priority-`. */
function priorityFault(name: string): Fault | undefined {
  return classFault(name, `${name}/name`) ?? (isDnsSubdomain(`priority-${name}`) ? undefined : {
    problem: 'has a class whose quota would have too long a name', allowed: 'Names of at most 244 characters are allowed', fix: 'Shorten the name of the class',
  });
}

const IMPLICIT_DEVICES = 'deviceclass.resource.kubernetes.io/';

/** As `isExtendedResourceNameForQuota` of the API server's quota takes them. */
function extendedResourceFault(name: string): Fault | undefined {
  const allowed = 'Names with a domain are allowed, such as nvidia.com/gpu';
  if (/^(requests|limits)\./.test(name)) {
    return { problem: 'has a quota key for a name', allowed: 'Extended resources are bounded as requests only', fix: `Write ${name.replace(/^(requests|limits)\./, '')}` };
  }
  if (!name.includes('/') || !isLabelKey(`requests.${name}`)) {
    return { problem: 'has a key that is not the name of an extended resource', allowed, fix: 'Write the name as containers request it' };
  }
  return name.includes('kubernetes.io/') && !name.startsWith(IMPLICIT_DEVICES)
    ? { problem: 'has a resource of Kubernetes itself, which no quota counts', allowed, fix: 'Leave it out' }
    : undefined;
}

function objectsFault(resource: string): Fault | undefined {
  const allowed = 'Resources are allowed as <resource>.<group>, or <resource> of the core group, with at most 63 characters';
  // count/pods counts pods that have ended too, pods does not.
  const named = resource === 'pods' ? undefined : fieldOfKey(resource);
  if (named) {
    return named;
  }
  if (!isDnsSubdomain(resource) || !isLabelKey(`count/${resource}`)) {
    return { problem: 'has a key that is not a resource', allowed, fix: 'Write for example ingresses.networking.k8s.io, without count/' };
  }
  const known = KINDS.filter(({ plural, group }) => resource === (group ? `${plural}.${group}` : plural));
  if (known.some(({ scope }) => scope === 'Cluster')) {
    return { problem: 'has a resource that is not namespaced, which no quota counts', allowed, fix: 'Leave it out' };
  }
  return resource.includes('.') || known.length > 0
    ? undefined
    : { problem: 'has a resource that the core group does not have, so that nothing would be counted', allowed, fix: 'Add its group, for example deployments.apps' };
}

/** The keys of names that are the cluster's own, and the props that have them. */
const KEYED: readonly [RegExp, string][] = [
  [/^(.*)\.storageclass\.storage\.k8s\.io\/(?:requests\.storage|persistentvolumeclaims)$/, 'storageClasses'],
  [/^(.*)\.deviceclass\.resource\.k8s\.io\/devices$/, 'deviceClasses'],
  [/^count\/(.*)$/, 'objects'],
  [/^requests\.(.*\/.*)$/, 'extendedResources'],
];

function otherFault(key: string): Fault | undefined {
  const [pattern, field] = KEYED.find(([keyed]) => keyed.test(key)) ?? [];
  if (pattern) {
    return { problem: `has a key that ${field} has`, allowed: 'Keys without a prop of their own are allowed', fix: `Write ${field}: { '${pattern.exec(key)![1]}': … }` };
  }
  if (/^limits\..*\//.test(key)) {
    return { problem: 'has a key that nothing counts', allowed: 'Extended resources are bounded as requests only', fix: `Write extendedResources: { '${key.slice('limits.'.length)}': … }` };
  }
  const named = fieldOfKey(key);
  if (named) {
    return named;
  }
  return isLabelKey(key) && (key.includes('/') || isPageSize(key)) ? undefined : {
    problem: 'has a key that the API server refuses', allowed: 'Huge pages and keys with a domain are allowed', fix: 'Write for example hugepages-2Mi',
  };
}

function isPageSize(key: string): boolean {
  return isHugePages(key) && Quantity.parse(key.slice(key.indexOf('hugepages-') + 'hugepages-'.length)) !== undefined;
}

/** The same amounts under other names. */
const ALIASES: { [key: string]: string } = { 'cpu': 'requests.cpu', 'memory': 'requests.memory', 'ephemeral-storage': 'requests.ephemeral-storage' };

function fieldOfKey(key: string): Fault | undefined {
  if (key === 'resourcequotas') {
    return { problem: 'has a key that this library sets', allowed: 'A namespace has the ResourceQuotas of its tenant and no other', fix: 'Leave it out' };
  }
  const field = BUDGET_LINES.find(({ hard }) => hard.includes(ALIASES[key] ?? key))?.field;
  return field === undefined ? undefined : { problem: `has a key that ${field} has`, allowed: 'Keys without a prop of their own are allowed', fix: `Write ${field}` };
}

import { CapacityPosture, NamedValues, PlatformPosture, TenantPosture } from './posture-view';
import { TenantAccess } from './tenant-access';
import { FIRST_KEYS, percentOf } from './tenant-budget';
import { TenantFindings } from './tenant-findings';
import { Tenants, sortedTexts } from './tenants';
import { Quantity } from '../../manifest';
import { ObjectGraph } from '../../rules';
import { CapacityLine, TargetCluster, capacityLines, overcommitOf } from '../../target';
import { ACCESS_ASSUMPTIONS } from '../access-view/assumptions';
import { BENCHMARK_ASSUMPTIONS } from '../multi-tenancy';

/** What is known once every tenant is judged. */
export interface PlatformInput {
  readonly graph: ObjectGraph;
  readonly all: Tenants;
  readonly tenants: readonly TenantPosture[];
  readonly access: TenantAccess;
  readonly findings: TenantFindings;
  readonly hasBenchmarks: boolean;
}

/** What a report tells of the cluster and of what belongs to no tenant. */
export function platformOf({ graph: { target, network }, all, tenants, access, findings, hasBenchmarks }: PlatformInput): PlatformPosture {
  return {
    facts: factsOf(target),
    assumptions: [...new Set([...target.assumptions, ...network.assumptions, ...ACCESS_ASSUMPTIONS, ...hasBenchmarks ? BENCHMARK_ASSUMPTIONS : []])],
    capacity: capacityOf(target, tenants),
    namespaces: sortedTexts(all.others),
    holes: access.platformHoles,
    findings: findings.of(''),
    exemptions: findings.exemptionsOf(''),
  };
}

function factsOf(target: TargetCluster): NamedValues[] {
  const { kubernetes, cni, ingressController, monitoring } = target;
  const lists = { 'Pods': target.podCidrs, 'Services': target.serviceCidrs, 'Nodes': target.nodeCidrs, 'API server': target.apiServerCidrs };
  return [
    { title: 'Kubernetes', values: [kubernetes] },
    { title: 'Network plug-in', values: [cni.name] },
    ...Object.entries(lists).filter(([, values]) => values.length > 0).map(([title, values]) => ({ title, values })),
    ...ingressController ? [{ title: 'Ingress controller', values: [ingressController.namespace] }] : [],
    ...monitoring ? [{ title: 'Monitoring', values: [monitoring.namespace] }] : [],
  ];
}

/** The keys of quotas that props of a capacity bound. */
const KEYS: { readonly [field: string]: string } = {
  cpu: 'requests.cpu',
  memory: 'requests.memory',
  ephemeralStorage: 'requests.ephemeral-storage',
  storage: 'requests.storage',
  pods: 'pods',
  loadBalancers: 'services.loadbalancers',
  nodePorts: 'services.nodeports',
};

function keyOf({ field, name }: CapacityLine): string {
  const [prop] = field.split('[');
  return prop === 'storageClasses' ? `${name}.storageclass.storage.k8s.io/requests.storage`
    : prop === 'deviceClasses' ? `${name}.deviceclass.resource.k8s.io/devices`
      : prop === 'extendedResources' ? `requests.${name}` : KEYS[prop];
}

/** The budgets of all tenants against what the target has; against nothing where it does not say. */
function capacityOf({ capacity = {} }: TargetCluster, tenants: readonly TenantPosture[]): CapacityPosture[] {
  const known = new Map(capacityLines(capacity).map((line) => [keyOf(line), line.amount]));
  const thousandths = overcommitOf(capacity);
  const keys = tenants.length === 0 ? [] : [...new Set([...FIRST_KEYS, ...known.keys()])];
  return keys.map((key) => capacityAt(key, known.get(key)?.times(thousandths).dividedBy(1000), tenants));
}

function capacityAt(key: string, capacity: Quantity | undefined, tenants: readonly TenantPosture[]): CapacityPosture {
  const bounds = tenants.map(({ budget: { totals } }) => totals.find((total) => total.key === key)?.budget).filter((budget) => budget !== undefined);
  const together = bounds.reduce((sum, budget) => sum.plus(Quantity.parse(budget)!), Quantity.ZERO);
  return {
    key,
    budgets: `${together}`,
    unbounded: tenants.length - bounds.length,
    ...capacity ? { capacity: `${capacity}`, left: `${capacity.minus(together)}`, percent: percentOf(together, capacity) } : {},
  };
}

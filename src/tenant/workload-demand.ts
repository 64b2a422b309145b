import { ContainerDefaults } from './container-limits';
import { COMPUTE_RESOURCES, podDemand } from './pod-demand';
import { Quantity, kindOf, podSpecOf } from '../manifest';

/** What a manifest takes of a quota, by the keys of `hard`. */
export type Demand = ReadonlyMap<string, Quantity>;

/**
 * What a manifest takes of the quota of its namespace once it runs.
 *
 * Pods of rolling updates that run beside those they replace are not in it, nor are replicas that an autoscaler adds.
 * A CronJob counts for one run, suspended or not. A DaemonSet counts for one pod, because the number of nodes is unknown.
 */
export function demandOf(manifest: any, defaults: ContainerDefaults): Demand {
  return new Map([...podDemands(manifest, defaults), ...objectDemands(manifest)].filter(([, amount]) => !amount.isZero()));
}

/** Several demands together. */
export function addDemands(demands: readonly Demand[]): Demand {
  const total = new Map<string, Quantity>();
  for (const [key, amount] of demands.flatMap((demand) => [...demand])) {
    total.set(key, total.get(key)?.plus(amount) ?? amount);
  }
  return total;
}

function podDemands(manifest: any, defaults: ContainerDefaults): [string, Quantity][] {
  const podSpec = podSpecOf(manifest);
  const pods = podSpec ? podsOf(manifest) : 0;
  if (pods === 0) {
    return [];
  }
  const demands: [string, Quantity][] = [['pods', count(pods)]];
  for (const side of ['requests', 'limits'] as const) {
    for (const resource of COMPUTE_RESOURCES) {
      const amount = podDemand(podSpec, side, resource, defaults);
      if (amount) {
        demands.push([`${side}.${resource}`, amount.times(pods)]);
      }
    }
  }
  return demands;
}

function podsOf({ kind, spec }: any): number {
  switch (kind) {
    case 'Deployment':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'StatefulSet':
      return spec.replicas ?? 1;
    case 'Job':
      return parallelPods(spec);
    case 'CronJob':
      return parallelPods(spec.jobTemplate.spec);
    case 'PodTemplate':
      return 0;
    default:
      return 1;
  }
}

function parallelPods({ parallelism = 1, completions = parallelism }: { parallelism?: number; completions?: number }): number {
  return Math.min(parallelism, completions);
}

/** The kinds whose objects a quota counts, beside pods. */
const COUNTED = ['configmaps', 'persistentvolumeclaims', 'replicationcontrollers', 'secrets', 'services'];

function objectDemands(manifest: any): [string, Quantity][] {
  const kind = kindOf(manifest);
  if (kind?.group === 'apps' && kind.kind === 'StatefulSet') {
    return claimDemands(manifest.spec?.volumeClaimTemplates ?? [], manifest.spec?.replicas ?? 1);
  }
  if (kind?.group !== '' || !COUNTED.includes(kind.plural)) {
    return [];
  }
  switch (kind.plural) {
    case 'persistentvolumeclaims':
      return claimDemands([manifest], 1);
    case 'services':
      return [['services', count(1)], ...nodePortDemands(manifest.spec ?? {})];
    default:
      return [[kind.plural, count(1)]];
  }
}

function claimDemands(claims: readonly any[], replicas: number): [string, Quantity][] {
  const storage = claims.map((claim) => Quantity.parse(claim.spec?.resources?.requests?.storage ?? 0) ?? count(0));
  return [
    ['persistentvolumeclaims', count(claims.length * replicas)],
    ['requests.storage', storage.reduce((total, one) => total.plus(one), count(0)).times(replicas)],
  ];
}

/** As the quota of the API server counts them (`pkg/quota/v1/evaluator/core/services.go`). */
function nodePortDemands({ type, ports = [], allocateLoadBalancerNodePorts }: any): [string, Quantity][] {
  const explicit = ports.filter(({ nodePort }: any) => nodePort).length;
  switch (type) {
    case 'NodePort':
      return [['services.nodeports', count(ports.length)]];
    case 'LoadBalancer':
      return [
        ['services.loadbalancers', count(1)],
        ['services.nodeports', count(allocateLoadBalancerNodePorts === false ? explicit : ports.length)],
      ];
    default:
      return [];
  }
}

function count(amount: number): Quantity {
  return Quantity.parse(amount)!;
}

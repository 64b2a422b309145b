import { Amounts, claimDemands, claimTemplatesOf, count, deviceDemands, ephemeralClaims, templatedClaims } from './claim-demand';
import { ContainerDefaults } from './container-limits';
import { podDemand, resourcesOf } from './pod-demand';
import { Autoscalers, PeakPart, autoscalersOf, podPeak } from './pod-peak';
import { Quantity, groupOf, kindOf, podSpecOf } from '../manifest';

/** What a manifest takes of a quota, by the keys of `hard`. */
export type Demand = ReadonlyMap<string, Quantity>;

/** What a manifest takes, and of which pods. */
export interface WorkloadDemand {
  /** Such as `Deployment web`. */
  readonly name: string;
  readonly priorityClass?: string;
  /** What its pods take. */
  readonly ofPods: Demand;
  /** What it takes itself, and its claims. */
  readonly ofObjects: Demand;
  readonly pods: number;
  /** Pods that there are at its peak only. */
  readonly parts: readonly PeakPart[];
}

/**
 * What each manifest of a namespace takes of its quotas at its peak: see `podPeak`. Requests that a VerticalPodAutoscaler
 * raises are not in it, nor are objects that controllers make, except pods, their volumes' claims and those for devices.
 */
export function demandsOf(manifests: readonly any[], defaults: ContainerDefaults): WorkloadDemand[] {
  const autoscalers = autoscalersOf(manifests);
  const templates = claimTemplatesOf(manifests);
  return manifests.map((manifest) => demandOf(manifest, defaults, autoscalers, templates));
}

function demandOf(manifest: any, defaults: ContainerDefaults, autoscalers: Autoscalers, templates: ReadonlyMap<string, any>): WorkloadDemand {
  const podSpec = podSpecOf(manifest) ?? (isScaledJob(manifest) ? manifest.spec?.jobTargetRef?.template?.spec : undefined);
  const { pods, parts } = podSpec ? podPeak(manifest, autoscalers) : { pods: 0, parts: [] };
  return {
    name: `${manifest.kind} ${manifest.metadata?.name}`,
    ...podSpec?.priorityClassName ? { priorityClass: podSpec.priorityClassName } : {},
    ofPods: summed(pods === 0 ? [] : podDemands(podSpec, pods, defaults)),
    ofObjects: summed([...objectDemands(manifest, pods), ...podSpec && pods > 0 ? objectsOfPods(podSpec, pods, templates) : []]),
    pods,
    parts,
  };
}

/** Several demands together. */
export function addDemands(demands: readonly Demand[]): Demand {
  return summed(demands.flatMap((demand) => [...demand]));
}

function summed(amounts: Amounts): Demand {
  const total = new Map<string, Quantity>();
  for (const [key, amount] of amounts) {
    total.set(key, total.get(key)?.plus(amount) ?? amount);
  }
  return new Map([...total].filter(([, amount]) => !amount.isZero()));
}

function isScaledJob({ apiVersion, kind }: any): boolean {
  return kind === 'ScaledJob' && groupOf(apiVersion ?? '') === 'keda.sh';
}

function podDemands(podSpec: any, pods: number, defaults: ContainerDefaults): Amounts {
  const demands: [string, Quantity][] = [['pods', count(pods)]];
  for (const resource of resourcesOf(podSpec)) {
    for (const side of ['requests', 'limits'] as const) {
      const amount = podDemand(podSpec, side, resource, defaults)?.times(pods);
      if (amount) {
        demands.push([`${side}.${resource}`, amount]);
        // Huge pages are counted under their own name as well.
        demands.push(...side === 'requests' && resource.startsWith('hugepages-') ? [[resource, amount] as [string, Quantity]] : []);
      }
    }
  }
  return demands;
}

function objectsOfPods(podSpec: any, pods: number, templates: ReadonlyMap<string, any>): Amounts {
  return [
    ['count/pods', count(pods)],
    ...claimDemands(ephemeralClaims(podSpec), pods),
    ...templatedClaims(podSpec, templates).flatMap((claimSpec) => deviceDemands(claimSpec, pods)),
  ];
}

/** The kinds whose objects a quota counts under a name of their own, beside pods and claims. */
const COUNTED = ['configmaps', 'replicationcontrollers', 'resourcequotas', 'secrets', 'services'];

function objectDemands(manifest: any, pods: number): Amounts {
  const kind = kindOf(manifest);
  const group = groupOf(manifest.apiVersion ?? '');
  const plural = kind?.plural ?? guessedPlural(manifest.kind ?? '');
  switch (`${group}/${manifest.kind}`) {
    case '/Pod':
      return [];
    case '/PersistentVolumeClaim':
      return claimDemands([manifest], 1);
    case '/Service':
      return [['services', count(1)], ...nodePortDemands(manifest.spec ?? {})];
    case 'resource.k8s.io/ResourceClaim':
      return deviceDemands(manifest.spec, 1);
    default: {
      const itself: Amounts = [[`count/${plural}${group && `.${group}`}`, count(1)]];
      const claims = group === 'apps' && manifest.kind === 'StatefulSet' ? claimDemands(manifest.spec?.volumeClaimTemplates ?? [], pods) : [];
      return [...itself, ...claims, ...group === '' && COUNTED.includes(plural) ? [[plural, count(1)] as const] : []];
    }
  }
}

/** The resource of a kind that is not known here, as kubectl guesses it (`UnsafeGuessKindToResource`). */
function guessedPlural(kind: string): string {
  const singular = kind.toLowerCase();
  return singular.endsWith('s') ? `${singular}es` : singular.endsWith('y') ? `${singular.slice(0, -1)}ies` : `${singular}s`;
}

/** As the quota of the API server counts them (`pkg/quota/v1/evaluator/core/services.go`). */
function nodePortDemands({ type, ports = [], allocateLoadBalancerNodePorts }: any): Amounts {
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

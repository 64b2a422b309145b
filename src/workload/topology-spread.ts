import * as kplus from 'cdk8s-plus-28';

/**
 * How replicas are spread over a topology.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 */
export interface TopologySpread {
  /** The node label whose values are spread over. */
  readonly topology: kplus.Topology;
  /**
   * By how many pods the topology's values may differ, at least 1.
   *
   * @default 1
   */
  readonly maxSkew?: number;
  /**
   * Whether a pod stays pending rather than be placed unevenly.
   *
   * @default false
   */
  readonly required?: boolean;
}

/** Zones first, then nodes within them. */
export const DEFAULT_SPREAD: readonly TopologySpread[] = [
  { topology: kplus.Topology.ZONE },
  { topology: kplus.Topology.HOSTNAME },
];

/** The constraints as Kubernetes reads them; only pods of the same revision are counted, so that a rollout spreads too. */
export function renderSpread(spread: readonly TopologySpread[], selectorLabels: { [key: string]: string }, revisionLabel: string): any[] {
  return spread.map(({ topology, maxSkew, required }) => ({
    labelSelector: { matchLabels: selectorLabels },
    matchLabelKeys: [revisionLabel],
    maxSkew: maxSkew ?? 1,
    topologyKey: topology.key,
    whenUnsatisfiable: required ? 'DoNotSchedule' : 'ScheduleAnyway',
  }));
}

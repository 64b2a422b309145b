import { ContainerDefaults } from './container-limits';
import { Quantity } from '../manifest';

/** The compute resources that quotas count. */
export const COMPUTE_RESOURCES = ['cpu', 'memory', 'ephemeral-storage'] as const;

/** What may also be set for a pod as a whole (`IsSupportedPodLevelResource`). */
function isPodLevelResource(resource: string): boolean {
  return resource === 'cpu' || resource === 'memory' || resource.startsWith('hugepages-');
}

/** Everything that a pod may ask for: the compute resources, and what its containers name beside them. */
export function resourcesOf(podSpec: any): string[] {
  const named = [podSpec, ...list(podSpec.containers), ...list(podSpec.initContainers)]
    .flatMap(({ resources }) => [...Object.keys(resources?.requests ?? {}), ...Object.keys(resources?.limits ?? {})]);
  return [...new Set<string>([...COMPUTE_RESOURCES, ...named, ...Object.keys(podSpec.overhead ?? {})])];
}

/** What a pod asks for, or what it is limited to. */
export type DemandSide = 'requests' | 'limits';

/**
 * What a pod counts for against quota and scheduler: the sum of its containers and sidecars, or what its init containers
 * need at their peak if that is more. A value set for the pod as a whole replaces that, and the overhead of its runtime
 * class comes on top. Undefined where neither the pod nor any container says anything.
 *
 * @see https://github.com/kubernetes/component-helpers/blob/v0.37.2/resource/helpers.go (PodRequests, PodLimits)
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
 */
export function podDemand(podSpec: any, side: DemandSide, resource: string, defaults: ContainerDefaults): Quantity | undefined {
  const ofContainers = containerDemand(podSpec, side, resource, defaults);
  const demand = podLevelDemand(podSpec, side, resource, ofContainers) ?? ofContainers;
  const overhead = quantity(podSpec.overhead?.[resource]);
  return demand && overhead ? demand.plus(overhead) : demand ?? (side === 'requests' ? overhead : undefined);
}

/** The demand of the containers alone. */
export function containerDemand(podSpec: any, side: DemandSide, resource: string, defaults: ContainerDefaults): Quantity | undefined {
  let running = sum(list(podSpec.containers).map((container) => effective(container, side, resource, defaults)));
  let sidecars: Quantity | undefined;
  let peak: Quantity | undefined;
  for (const container of list(podSpec.initContainers)) {
    const own = effective(container, side, resource, defaults);
    if (container.restartPolicy === 'Always') {
      running = add(running, own);
      sidecars = add(sidecars, own);
      peak = largest(peak, sidecars);
    } else {
      peak = largest(peak, add(sidecars, own));
    }
  }
  return largest(running, peak);
}

/** What one container has in the end: a request defaults to its limit, and what is missing then to the LimitRange. */
export function effective(container: any, side: DemandSide, resource: string, defaults: ContainerDefaults): Quantity | undefined {
  const { requests, limits } = container.resources ?? {};
  const own = side === 'requests' ? requests?.[resource] ?? limits?.[resource] : limits?.[resource];
  return quantity(own ?? defaults[side][resource]);
}

function podLevelDemand(podSpec: any, side: DemandSide, resource: string, ofContainers: Quantity | undefined): Quantity | undefined {
  if (!isPodLevelResource(resource)) {
    return undefined;
  }
  const own = quantity(podSpec.resources?.[side]?.[resource]);
  return own ?? (side === 'requests' && !ofContainers ? quantity(podSpec.resources?.limits?.[resource]) : undefined);
}

function add(left: Quantity | undefined, right: Quantity | undefined): Quantity | undefined {
  return left && right ? left.plus(right) : left ?? right;
}

function sum(quantities: (Quantity | undefined)[]): Quantity | undefined {
  return quantities.reduce(add, undefined);
}

function largest(left: Quantity | undefined, right: Quantity | undefined): Quantity | undefined {
  return left && right ? left.compare(right) < 0 ? right : left : left ?? right;
}

function quantity(value: unknown): Quantity | undefined {
  return value === undefined || value === null ? undefined : Quantity.parse(value as string | number);
}

function list(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}

import { ephemeralClaims } from './claim-demand';
import { ContainerDefaults } from './container-limits';
import { LimitItem, Quantities } from './limit-range';
import { COMPUTE_RESOURCES, containerDemand, effective, podDemand } from './pod-demand';
import { describeWithoutPath } from '../errors';
import { Quantity, containersOf, groupOf, podSpecOf } from '../manifest';

/** What the API server would reject because of the LimitRange: for what it fills in, or for what it bounds. */
export function limitConflicts(manifests: readonly any[], items: readonly LimitItem[]): string[] {
  const container = items.find(({ type }) => type === 'Container')!;
  const pod = items.find(({ type }) => type === 'Pod');
  const claim = items.find(({ type }) => type === 'PersistentVolumeClaim');
  const defaults: ContainerDefaults = { requests: container.defaultRequest!, limits: container.default! };
  return manifests.flatMap((manifest) => {
    const podSpec = podSpecOf(manifest);
    const ofPod = podSpec ? [
      ...containerConflicts(manifest, podSpec, defaults),
      ...podConflicts(manifest, podSpec, defaults),
      ...containerBreaches(manifest, podSpec, container, defaults),
      ...pod ? podBreaches(manifest, podSpec, pod, defaults) : [],
    ] : [];
    return [...ofPod, ...claim ? claimBreaches(manifest, podSpec, claim) : []];
  });
}

/** What a container, a pod or a claim asks for and is limited to. */
interface Asked {
  /** Where it stands: `Deployment web containers[0].resources`. */
  readonly at: string;
  readonly request?: Quantity;
  readonly limit?: Quantity;
}

function containerBreaches(manifest: any, podSpec: any, item: LimitItem, defaults: ContainerDefaults): string[] {
  return containersOf(podSpec).filter(({ list }) => list !== 'ephemeralContainers').flatMap(({ container, path }) => breaches(item, (resource) => ({
    at: `${nameOf(manifest)} ${path}.resources`,
    request: effective(container, 'requests', resource, defaults),
    limit: effective(container, 'limits', resource, defaults),
  })));
}

/** The overhead of a runtime class is not part of what is compared. */
function podBreaches(manifest: any, { overhead, ...podSpec }: any, item: LimitItem, defaults: ContainerDefaults): string[] {
  return breaches(item, (resource) => ({
    at: `${nameOf(manifest)} resources`,
    request: podDemand(podSpec, 'requests', resource, defaults),
    limit: podDemand(podSpec, 'limits', resource, defaults),
  }));
}

function claimBreaches(manifest: any, podSpec: any, item: LimitItem): string[] {
  const claims: [string, any][] = [
    ...manifest.kind === 'PersistentVolumeClaim' && groupOf(manifest.apiVersion) === '' ? [['spec', manifest] as [string, any]] : [],
    ...manifest.kind === 'StatefulSet' ? (manifest.spec?.volumeClaimTemplates ?? []).map((claim: any, index: number) => [`volumeClaimTemplates[${index}]`, claim]) : [],
    ...podSpec ? ephemeralClaims(podSpec).map((claim): [string, any] => ['volumes', claim]) : [],
  ];
  return claims.flatMap(([path, claim]) => breaches(item, () => {
    const request = quantityAt(claim.spec?.resources?.requests?.storage);
    return { at: `${nameOf(manifest)} ${path}.resources`, request, limit: request };
  }));
}

/** The amount that does not keep a bound, and whether it is the request or the limit; the amount is undefined where it is missing. */
type Breach = readonly ['requests' | 'limits', Quantity | undefined] | undefined;

const KINDS_OF_ITEMS = { Container: 'a container', Pod: 'a pod', PersistentVolumeClaim: 'a claim' };

/** As the admission plug-in LimitRanger compares (`minConstraint`, `maxConstraint`, `limitRequestRatioConstraint`). */
function breaches({ type, min, max, maxLimitRequestRatio }: LimitItem, askedOf: (resource: string) => Asked): string[] {
  const each = (bounds: Quantities | undefined, breachOf: (asked: Asked, bound: string) => Breach, problem: string, allowed: string) =>
    Object.entries(bounds ?? {}).flatMap(([resource, bound]) => {
      const asked = askedOf(resource);
      const [side, amount] = breachOf(asked, bound) ?? [];
      // What a claim is limited to is nothing that a user writes.
      const field = `${asked.at}.${type === 'PersistentVolumeClaim' ? 'requests' : side}.${resource}`;
      return side ? [breachText(field, `${problem} ${KINDS_OF_ITEMS[type]}`, amount, `${allowed} ${breachOf === aboveRatio ? thousandthsOf(bound) / 1000 : bound} is allowed`)] : [];
    });
  return [
    ...each(min, belowMinimum, 'is below the minimum of', 'At least'),
    ...each(max, aboveMaximum, 'is above the maximum of', 'At most'),
    ...each(maxLimitRequestRatio, aboveRatio, 'is too many times the request of', 'A ratio of at most'),
  ];
}

/** A limit is never below its request. */
function belowMinimum({ request }: Asked, bound: string): Breach {
  return request && request.compare(Quantity.parse(bound)!) >= 0 ? undefined : ['requests', request];
}

function aboveMaximum({ limit }: Asked, bound: string): Breach {
  return limit && limit.compare(Quantity.parse(bound)!) <= 0 ? undefined : ['limits', limit];
}

function aboveRatio({ request, limit }: Asked, bound: string): Breach {
  if (!request || request.isZero()) {
    return ['requests', request];
  }
  return !limit || limit.isZero() || limit.times(1000).compare(request.times(thousandthsOf(bound))) > 0 ? ['limits', limit] : undefined;
}

function thousandthsOf(ratio: string): number {
  return ratio.endsWith('m') ? Number(ratio.slice(0, -1)) : Number(ratio) * 1000;
}

function breachText(field: string, problem: string, given: Quantity | undefined, allowed: string): string {
  return describeWithoutPath({
    where: '', field, problem, given: given ? `${given}` : 'none', allowed, fix: 'Change the resources, or the bounds in limits of the namespace or of its tenant',
  });
}

function containerConflicts(manifest: any, podSpec: any, defaults: ContainerDefaults): string[] {
  return containersOf(podSpec).filter(({ list }) => list !== 'ephemeralContainers').flatMap(({ container, path }) => COMPUTE_RESOURCES.flatMap((resource) => {
    const limit = effective(container, 'limits', resource, defaults);
    const request = effective(container, 'requests', resource, defaults);
    const ofPod = quantityAt(podSpec.resources?.limits?.[resource]);
    const own = container.resources?.limits?.[resource] !== undefined;
    if (own || !limit) {
      return [];
    }
    if (request && request.compare(limit) > 0) {
      return [conflict(manifest, `${path}.resources.limits.${resource}`, `is missing and would be ${limit}, below the request`, `${request}`)];
    }
    return ofPod && limit.compare(ofPod) > 0
      ? [conflict(manifest, `${path}.resources.limits.${resource}`, `is missing and would be ${limit}, above the limit of the pod`, `${ofPod}`)]
      : [];
  }));
}

function podConflicts(manifest: any, podSpec: any, defaults: ContainerDefaults): string[] {
  return COMPUTE_RESOURCES.flatMap((resource) => {
    const ofPod = quantityAt(podSpec.resources?.requests?.[resource]);
    const ofContainers = containerDemand(podSpec, 'requests', resource, defaults);
    return ofPod && ofContainers && ofContainers.compare(ofPod) > 0
      ? [conflict(manifest, `resources.requests.${resource}`, `is below what its containers request, ${ofContainers}`, `${ofPod}`)]
      : [];
  });
}

function conflict(manifest: any, field: string, problem: string, given: string): string {
  return describeWithoutPath({
    where: '',
    field: `${nameOf(manifest)} ${field}`,
    problem,
    given,
    allowed: 'The limits of the namespace fill in what a container leaves out, and the API server would reject the pod',
    fix: 'Write the resources of the container, or change limits of the namespace',
  });
}

function nameOf({ kind, metadata }: any): string {
  return `${kind} ${metadata?.name}`;
}

function quantityAt(value: unknown): Quantity | undefined {
  return value === undefined || value === null ? undefined : Quantity.parse(value as string | number);
}

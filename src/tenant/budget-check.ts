import { ContainerDefaults } from './container-limits';
import { COMPUTE_RESOURCES, containerDemand, effective } from './pod-demand';
import { BUDGET_LINES } from './tenant-budget';
import { Demand, addDemands, demandOf } from './workload-demand';
import { describeWithoutPath } from '../errors';
import { Quantity, containersOf, podSpecOf } from '../manifest';

interface NamedDemand {
  readonly name: string;
  readonly demand: Demand;
}

/** What the manifests of a namespace need beyond its quota, a text for every resource, with what needs most of it. */
export function budgetExcesses(manifests: readonly any[], hard: { readonly [key: string]: string }, defaults: ContainerDefaults): string[] {
  const demands = manifests.map((manifest): NamedDemand => ({ name: `${manifest.kind} ${manifest.metadata?.name}`, demand: demandOf(manifest, defaults) }));
  return [...addDemands(demands.map(({ demand }) => demand))]
    .filter(([key, needed]) => hard[key] !== undefined && needed.compare(Quantity.parse(hard[key])!) > 0)
    .sort(([left], [right]) => left < right ? -1 : 1)
    .map(([key, needed]) => describeWithoutPath({
      where: '',
      field: `budget.${fieldOf(key)}`,
      problem: 'is too small for what is in the namespace',
      given: hard[key],
      allowed: `${key} needs ${needed}: ${largestOf(demands, key)}`,
      fix: 'Raise the budget of the namespace or of its tenant, or ask for less',
    }));
}

/** Containers whose pods the API server would reject because of what the LimitRange fills in. */
export function limitConflicts(manifests: readonly any[], defaults: ContainerDefaults): string[] {
  return manifests.flatMap((manifest) => {
    const podSpec = podSpecOf(manifest);
    return podSpec ? [...containerConflicts(manifest, podSpec, defaults), ...podConflicts(manifest, podSpec, defaults)] : [];
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
    field: `${manifest.kind} ${manifest.metadata?.name} ${field}`,
    problem,
    given,
    allowed: 'The limits of the namespace fill in what a container leaves out, and the API server would reject the pod',
    fix: 'Write the resources of the container, or change limits of the namespace',
  });
}

const SHOWN = 3;

function largestOf(demands: readonly NamedDemand[], key: string): string {
  const needing = demands.filter(({ demand }) => demand.has(key))
    .sort((left, right) => right.demand.get(key)!.compare(left.demand.get(key)!) || (left.name < right.name ? -1 : 1));
  const shown = needing.slice(0, SHOWN).map(({ name, demand }) => `${name} ${demand.get(key)}`).join(', ');
  return needing.length > SHOWN ? `${shown} and ${needing.length - SHOWN} more` : shown;
}

function fieldOf(key: string): string {
  return BUDGET_LINES.find(({ hard }) => hard.includes(key))!.field;
}

function quantityAt(value: unknown): Quantity | undefined {
  return value === undefined ? undefined : Quantity.parse(value as string | number);
}

import { ContainerDefaults } from './container-limits';
import { Demand, addDemands, demandsOf } from './workload-demand';

/** What the objects of each namespace take of its quotas at their peak; what containers leave out is what its LimitRanges fill in. */
export function demandsByNamespace(manifests: readonly any[]): Map<string, Demand> {
  const byNamespace = new Map<string, any[]>();
  for (const manifest of manifests) {
    const namespace = manifest.metadata?.namespace;
    const known = byNamespace.get(namespace);
    if (known) {
      known.push(manifest);
    } else if (namespace !== undefined) {
      byNamespace.set(namespace, [manifest]);
    }
  }
  return new Map([...byNamespace].map(([namespace, own]) => [namespace, demandIn(own)]));
}

function demandIn(manifests: readonly any[]): Demand {
  return addDemands(demandsOf(manifests, filledIn(manifests)).flatMap(({ ofPods, ofObjects }) => [ofPods, ofObjects]));
}

function filledIn(manifests: readonly any[]): ContainerDefaults {
  const ranges = manifests.filter(({ kind }) => kind === 'LimitRange').flatMap(({ spec }) => spec?.limits ?? []);
  const ofContainers = ranges.filter(({ type }) => type === 'Container');
  return {
    requests: Object.assign({}, ...ofContainers.map(({ defaultRequest }) => defaultRequest)),
    limits: Object.assign({}, ...ofContainers.map((limit) => limit.default)),
  };
}

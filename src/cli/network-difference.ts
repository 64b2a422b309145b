import { ConnectionChange, printable } from '../audit';
import { UndeclaredGrowth } from '../proof';

/** More pairs than these are only counted. */
const MOST_TOLD = 20;

/** Where undeclared reach between tenants has grown, a line for each pair of namespaces; none where it has not. */
export function growthLines(growth: readonly UndeclaredGrowth[]): string[] {
  const more = growth.length - MOST_TOLD;
  return [...growth.slice(0, MOST_TOLD).map(growthLine), ...more > 0 ? [`undeclared: ${more} more pairs of namespaces`] : []].map(printable);
}

function growthLine({ source, destination, traffic }: UndeclaredGrowth): string {
  return `undeclared: namespace ${source.name} of tenant ${source.tenant} => namespace ${destination.name} of tenant ${destination.tenant} : ${traffic}`;
}

/** For programs. Version 1 may get further fields; those that it has keep their meaning, and are null where there is nothing to say. */
export function differenceJson(changes: readonly ConnectionChange[], growth: readonly UndeclaredGrowth[]): string {
  return `${JSON.stringify({
    version: 1,
    changes: changes.map(({ source, destination, before = null, after = null, tenants = null }) => ({
      source,
      target: destination,
      before,
      after,
      tenants,
    })),
    undeclared: growth.map(({ source, destination, traffic }) => ({
      source: { tenant: source.tenant, namespace: source.name },
      target: { tenant: destination.tenant, namespace: destination.name },
      traffic: `${traffic}`,
    })),
  }, undefined, 2)}\n`;
}

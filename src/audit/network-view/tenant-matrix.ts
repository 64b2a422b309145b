import { TenantCell } from './network-view';
import { Connections } from './view-connections';
import { compareCodeUnits } from '../../manifest';
import { Namespace, NamespacePassages, NetworkProof, Traffic } from '../../proof';

/** Where tenants are open to each other without any rule that names one, pairs beyond these are only counted. */
const MOST_WIDE_PAIRS = 10_000;

/** What gets from tenant to tenant. */
export interface TenantMatrix {
  readonly cells: readonly TenantCell[];
  /** How many further pairs of tenants may have a cell. */
  readonly unlisted: number;
}

/** What tenants reach of each other: pods that are there, and those that may come with whatever labels. */
export function tenantMatrixOf(
  proof: NetworkProof,
  { ends, edges }: Pick<Connections, 'ends' | 'edges'>,
  mostPairs: number = MOST_WIDE_PAIRS,
): TenantMatrix {
  const cells = new Cells();
  for (const { source, target, declared, undeclared } of edges.filter((edge) => !edge.declared.isEmpty || !edge.undeclared.isEmpty)) {
    cells.add(ends.get(source)!.tenant!, ends.get(target)!.tenant!, declared, undeclared);
  }
  const addPassages = (passages: NamespacePassages, source: Namespace, destination: Namespace) => {
    for (const passage of passages.between(source, destination)) {
      const undeclared = proof.agreements.undeclared(passage);
      cells.add(source.tenant!, destination.tenant!, passage.traffic.difference(undeclared), undeclared);
    }
  };
  proof.tenants.named.forEach((passages) => addPassages(passages, passages.sources[0], passages.destinations[0]));
  let left = mostPairs;
  let unlisted = 0;
  for (const passages of inOrder(proof.tenants.wide)) {
    const pairs = pairsOf(passages, left);
    pairs.filter(([source, destination]) => !proof.tenants.isNamed(source, destination)).forEach((pair) => addPassages(passages, ...pair));
    left -= pairs.length;
    unlisted += tenantPairs(passages) - new Set(pairs.map(([source, destination]) => JSON.stringify([source.tenant, destination.tenant]))).size;
  }
  return { cells: cells.sorted(), unlisted };
}

/** The first pairs of namespaces of different tenants. */
function pairsOf({ sources, destinations }: NamespacePassages, most: number): [Namespace, Namespace][] {
  const pairs: [Namespace, Namespace][] = [];
  for (const source of sources) {
    for (const destination of destinations) {
      if (pairs.length >= most) {
        return pairs;
      }
      if (source.tenant !== destination.tenant) {
        pairs.push([source, destination]);
      }
    }
  }
  return pairs;
}

function tenantPairs({ sources, destinations }: NamespacePassages): number {
  const [from, to] = [sources, destinations].map((namespaces) => new Set(namespaces.map(({ tenant }) => tenant)));
  return from.size * to.size - [...from].filter((tenant) => to.has(tenant)).length;
}

function inOrder(wide: readonly NamespacePassages[]): NamespacePassages[] {
  const sorted = (namespaces: readonly Namespace[]) => [...namespaces]
    .sort((one, other) => compareCodeUnits(one.tenant, other.tenant) || compareCodeUnits(one.name, other.name));
  const first = ({ sources, destinations }: NamespacePassages) => JSON.stringify([sources[0].name, destinations[0].name]);
  return wide.map((passages) => ({ ...passages, sources: sorted(passages.sources), destinations: sorted(passages.destinations) }))
    .sort((one, other) => compareCodeUnits(first(one), first(other)));
}

/** Traffic by tenants. */
class Cells {
  private readonly known = new Map<string, Map<string, { readonly declared: Traffic; readonly undeclared: Traffic }>>();

  public add(from: string, to: string, declared: Traffic, undeclared: Traffic): void {
    const row = this.known.get(from) ?? new Map<string, { readonly declared: Traffic; readonly undeclared: Traffic }>();
    this.known.set(from, row);
    const cell = row.get(to);
    row.set(to, { declared: declared.union(cell?.declared ?? Traffic.NONE), undeclared: undeclared.union(cell?.undeclared ?? Traffic.NONE) });
  }

  public sorted(): TenantCell[] {
    return byKey(this.known).flatMap(([from, row]) => byKey(row).map(([to, { declared, undeclared }]) => ({
      from,
      to,
      ...declared.isEmpty ? {} : { declared: `${declared}` },
      ...undeclared.isEmpty ? {} : { undeclared: `${undeclared}` },
    })));
  }
}

function byKey<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([one], [other]) => compareCodeUnits(one, other));
}

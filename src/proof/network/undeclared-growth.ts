import { NetworkProof } from './network-proof';
import { Namespace } from './topology';
import { Traffic } from './traffic';

/** What pods of a namespace reach of another tenant's without an agreement of both, and did not before. */
export interface UndeclaredGrowth {
  readonly source: Namespace;
  readonly destination: Namespace;
  readonly traffic: Traffic;
}

/** Pairs of namespaces that are open to each other because no rule names anybody are compared up to this many. */
const MOST_WIDE_PAIRS = 200_000;

/** Each pair of namespaces between which undeclared reach has grown, whatever labels pods are given. */
export function* undeclaredGrowth(before: NetworkProof, after: NetworkProof): Iterable<UndeclaredGrowth> {
  for (const [source, destination] of pairsOf(after)) {
    const traffic = undeclaredBetween(after, source.name, destination.name).difference(undeclaredBetween(before, source.name, destination.name));
    if (!traffic.isEmpty) {
      yield { source, destination, traffic };
    }
  }
}

function* pairsOf({ tenants }: NetworkProof): Iterable<[Namespace, Namespace]> {
  for (const { sources, destinations } of tenants.named) {
    yield [sources[0], destinations[0]];
  }
  let left = MOST_WIDE_PAIRS;
  for (const { sources, destinations } of tenants.wide) {
    for (const source of sources) {
      for (const destination of destinations) {
        if (source.tenant !== destination.tenant && !tenants.isNamed(source, destination)) {
          if (left-- === 0) {
            return;
          }
          yield [source, destination];
        }
      }
    }
  }
}

function undeclaredBetween({ topology, tenants, agreements }: NetworkProof, from: string, to: string): Traffic {
  const [source, destination] = [from, to].map((name) => topology.namespaces.get(name));
  if (source?.tenant === undefined || destination?.tenant === undefined || source.tenant === destination.tenant) {
    return Traffic.NONE;
  }
  return tenants.passages(source, destination).reduce((all, passage) => all.union(agreements.undeclared(passage)), Traffic.NONE);
}

import { NetworkProof } from '../proof';

/** What a summary tells of the network proof. */
export interface NetworkFigures {
  readonly tenants: number;
  /** How many workloads connect to how many of other tenants, each pair once; as far as they were counted. */
  readonly connections: number;
  /** Whether there are more connections than were counted. */
  readonly isCut: boolean;
  /** How many ways between tenants there are to which not both agreed. */
  readonly undeclared: number;
}

/** Where nothing is isolated, everybody reaches everybody: more pairs than these are not looked at. */
const MOST_PAIRS = 1_000_000;

/** Counts the tenants of a proof and what gets from one to another. */
export function networkFiguresOf(proof: NetworkProof, mostPairs: number = MOST_PAIRS): NetworkFigures {
  const crossing = new Set<string>();
  let looked = 0;
  for (const { source, destination } of proof.workloads.pairs()) {
    if (looked++ === mostPairs) {
      break;
    }
    const [from, to] = [source.namespace.tenant, destination.namespace.tenant];
    if (from !== undefined && to !== undefined && from !== to) {
      crossing.add(`${source.id} ${destination.id}`);
    }
  }
  return {
    tenants: new Set([...proof.topology.namespaces.values()].flatMap(({ tenant }) => tenant ?? [])).size,
    connections: crossing.size,
    isCut: looked > mostPairs,
    undeclared: proof.undeclared().length,
  };
}

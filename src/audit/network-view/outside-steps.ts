import { Addresses, Direction, Evaluation, Rule, Step, Workload } from '../../proof';

/**
 * The steps that let traffic between a workload and addresses outside through, a rule once.
 *
 * No rule tells the addresses between two bounds apart, so one of each piece is asked, and no more once every rule that
 * could have a say has been seen.
 */
export function outsideSteps(evaluation: Evaluation, direction: Direction, workload: Workload, addresses: Addresses): Step[] {
  const candidates = candidatesOf(evaluation, direction, workload);
  const found = new Map<Rule | undefined, Step>();
  for (const address of samplesOf(addresses, candidates.rules)) {
    evaluation.through(direction, workload, address, direction === 'Ingress' ? workload.namedPorts : [], (step) => {
      if (step.verdict === 'allowed') {
        found.set(step.rule, step);
      }
    });
    if (found.size >= candidates.most) {
      break;
    }
  }
  return [...found.values()];
}

/** The rules that may be about addresses, and how many reasons there can be. */
interface Candidates {
  readonly rules: readonly Rule[];
  readonly most: number;
}

function candidatesOf({ matcher, stances }: Evaluation, direction: Direction, workload: Workload): Candidates {
  if (matcher.isInNodeNetwork(workload)) {
    return { rules: [], most: 1 };
  }
  const { admin, isolated, networkPolicy, baseline } = stances.of(workload)[direction];
  const rules = [...admin.flat(2), ...networkPolicy, ...isolated ? [] : baseline.flat(2)].filter(isAboutAddresses);
  return { rules, most: rules.filter(({ action }) => action === 'Accept').length + (isolated ? 0 : 1) };
}

function isAboutAddresses({ peers }: Rule): boolean {
  return !peers || peers.some(({ kind }) => kind === 'addresses' || kind === 'nodes');
}

/** The first address of each interval, and each inside it at which the answer of a rule may change. */
function samplesOf(addresses: Addresses, rules: readonly Rule[]): bigint[] {
  const bounds = new Set(rules.flatMap(({ peers = [] }) => peers.flatMap((peer) => peer.kind === 'addresses' ? [...peer.addresses] : [])));
  const inside = [...bounds].filter((bound) => isWithin(addresses, bound));
  const starts = addresses.filter((_, index) => index % 2 === 0);
  return [...new Set([...starts, ...inside])].sort((one, other) => one < other ? -1 : 1);
}

function isWithin(addresses: Addresses, address: bigint): boolean {
  return addresses.some((start, index) => index % 2 === 0 && start <= address && address < addresses[index + 1]);
}

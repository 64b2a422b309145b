import { podToCome } from './pod-to-come';
import { Cidr } from '../../manifest';
import { Addresses, Direction, End, NetworkProof, Rule, Step, addressesOf, addressesOfAll, overlap } from '../../proof';

const EVERY_ADDRESS = addressesOfAll(['0.0.0.0/0', '::/0'].map((text) => Cidr.parse(text)!));
const FIRST_ADDRESSES = ['0.0.0.0/0', '::/0'].map((text) => addressesOf(Cidr.parse(text)!)[0]);

/**
 * Whether policies of the cluster alone isolate every pod of a namespace in a direction: whatever no rule of theirs names,
 * they deny. Sources outside the cluster they cannot be about, so that ingress is judged for pods.
 */
export function isIsolatedByCluster(name: string, direction: Direction, network: NetworkProof): boolean {
  const namespace = network.topology.namespaces.get(name);
  if (!namespace) {
    return false;
  }
  const stance = network.evaluation.stances.of(podToCome(namespace))[direction];
  const isCertain = ({ policy }: Rule) => policy.subject.pods.isEverything;
  const [admin, baseline] = [stance.admin, stance.baseline].map((groups) => groups.map((group) => group.map((rules) => rules.filter(isCertain))));
  const rules = [admin, baseline].flat(3);
  const ends: End[] = [{ anyPodOf: undefined }, ...direction === 'Egress' ? addressesToAsk(rules) : []];
  return rules.length > 0 && ends.every((end) => {
    const steps: Step[] = [];
    network.evaluation.decide(direction, { admin, baseline, isolated: false, networkPolicy: [] }, end, undefined, (step) => steps.push(step));
    return steps.every(({ tier }) => tier !== 'Default');
  });
}

/** One address of each piece that no rule tells apart. */
function addressesToAsk(rules: readonly Rule[]): bigint[] {
  const bounds: Addresses = rules.flatMap(({ peers = [] }) => peers.flatMap((peer) => peer.kind === 'addresses' ? [...peer.addresses] : []));
  return [...new Set([...FIRST_ADDRESSES, ...bounds])].filter((bound) => overlap([bound, bound + 1n], EVERY_ADDRESS));
}

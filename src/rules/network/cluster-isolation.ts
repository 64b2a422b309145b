import { Cidr } from '../../manifest';
import { Addresses, Direction, End, Grant, NAMESPACE_NAME_LABEL, NetworkProof, Rule, Traffic, addressesOf, addressesOfAll, overlap } from '../../proof';

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
  const rules = network.policies.filter(({ tier }) => tier !== 'NetworkPolicy').flatMap((policy) => policy.rules)
    .filter((rule) => rule.direction === direction);
  const everybody: Grant = { namespace, direction, wanted: [], unwanted: [], ports: Traffic.ALL };
  const ends: End[] = [{ anyPodOf: undefined }, ...namedNamespaces(rules, network), ...direction === 'Egress' ? addressesToAsk(rules) : []];
  return rules.length > 0 && ends.every((end) => network.grants.limits(everybody, end).unnamed.isEmpty);
}

/** The namespaces whose names rules ask for: to such rules they are not like any other. */
function namedNamespaces(rules: readonly Rule[], { topology: { namespaces } }: NetworkProof): End[] {
  const names = rules.flatMap(({ peers = [] }) => peers.flatMap((peer) => peer.kind === 'pods' ? peer.namespaces.requirements : []))
    .filter(({ key }) => key === NAMESPACE_NAME_LABEL).flatMap(({ values = [] }) => values);
  return [...new Set(names)].flatMap((named) => namespaces.get(named) ?? []).map((anyPodOf) => ({ anyPodOf }));
}

/** One address of each piece that no rule tells apart. */
function addressesToAsk(rules: readonly Rule[]): bigint[] {
  const bounds: Addresses = rules.flatMap(({ peers = [] }) => peers.flatMap((peer) => peer.kind === 'addresses' ? [...peer.addresses] : []));
  return [...new Set([...FIRST_ADDRESSES, ...bounds])].filter((bound) => overlap([bound, bound + 1n], EVERY_ADDRESS));
}

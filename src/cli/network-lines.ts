import { UsageError } from './usage-error';
import { printable } from '../audit';
import { compareCodeUnits } from '../manifest';
import { Grant, ListedConnection, NetworkProof, PlaceOf, UndeclaredReach, describeConnection, titleOf } from '../proof';

/** Longer lists help nobody, and need more memory than many machines have. */
const MOST_CONNECTIONS = 2_000_000;

/**
 * Counts the connections before they are listed.
 *
 * Refused with an error: more than anybody could read.
 */
export function refuseEndless({ workloads }: NetworkProof, most: number = MOST_CONNECTIONS): void {
  const pairs = workloads.pairs()[Symbol.iterator]();
  for (let count = 0; !pairs.next().done; count++) {
    if (count === most) {
      throw new UsageError(`There are more than ${most} connections between workloads, too many for a list. Choose fewer paths, or ask for one with --explain or for a picture with --format`);
    }
  }
}

/** The connections as they are listed. */
export function* connectionLines(connections: Iterable<ListedConnection>): Iterable<string> {
  for (const connection of connections) {
    yield printable(describeConnection(connection));
  }
}

/** What has to be known beside the list of connections: undeclared reach between tenants, relays, and what was assumed. */
export function remarksOn(proof: NetworkProof, placeOf: PlaceOf): string[] {
  const undeclared = proof.undeclared().map((reach) => undeclaredLines(reach, placeOf).join('\n')).sort(compareCodeUnits).flatMap((text) => text.split('\n'));
  const relays = proof.relays().map(({ workload, from, to }) => `relay: ${workload.id} is reached by ${tenants(from)} and reaches ${tenants(to)}`).map(printable);
  return [...undeclared, ...openLines(proof, placeOf), ...[...new Set(relays)].sort(compareCodeUnits), ...assumptionLines(proof)];
}

/** What no agreement can be about: namespaces that somebody may make, and pods that no policy holds. */
function openLines(proof: NetworkProof, placeOf: PlaceOf): string[] {
  const later = proof.unknownWays().map((grant) => {
    const { peer, namespace, direction, ports } = grant;
    const labels = peer?.kind === 'pods' && !peer.namespaces.isEverything ? ` labelled ${peer.namespaces}` : '';
    const way = direction === 'Ingress' ? 'lets in any later namespace' : 'lets out to any later namespace';
    return `open: tenant ${namespace.tenant} ${way}${labels} : ${ports}, by ${grantText(grant, placeOf)}`;
  });
  const unheld = proof.tenants.nodeNetwork.map(({ id, namespace }) => `open: ${id} of tenant ${namespace.tenant} is in the network of its node, which no policy holds`);
  const writers = proof.policyWriters.map((writer) => `open: ${writer} may change network policies or get round them, see bulwark access`);
  return [...new Set([...later, ...unheld, ...writers].map(printable))].sort(compareCodeUnits);
}

/** What the answers rest on. */
export function assumptionLines({ assumptions }: NetworkProof): string[] {
  return assumptions.map((assumption) => `assumed: ${assumption}`);
}

function undeclaredLines({ passage, undeclared, sources, sourceWitness, destinationWitness }: UndeclaredReach, placeOf: PlaceOf): string[] {
  const { egress, ingress } = passage;
  const [from, to] = [`${sourceWitness} of tenant ${egress.namespace.tenant}`, `${destinationWitness} of tenant ${ingress.namespace.tenant}`];
  return [
    `undeclared: ${from} => ${to} : ${undeclared}`,
    `  let out by ${grantText(egress, placeOf)}`,
    `  let in by ${grantText(ingress, placeOf)}`,
    ...sources > 1 ? [`  and so from ${sources - 1} other ${sources === 2 ? 'namespace' : 'namespaces'}`] : [],
  ].map(printable);
}

function grantText({ rule, peer, nodeNetwork }: Grant, placeOf: PlaceOf): string {
  if (!rule) {
    return nodeNetwork ? 'the network of its node, which no policy holds' : 'default, as no policy isolates the pods';
  }
  const path = peer?.path ?? rule.path;
  return `${titleOf(rule.policy.object)} ${path} (${placeOf(rule.policy.object, path)})`;
}

/** More tenants than these are only counted. */
const MOST_NAMED = 5;

function tenants(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.length === 1 ? 'tenant' : 'tenants'} ${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

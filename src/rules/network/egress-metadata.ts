import { CLUSTER_POLICY_KINDS } from './cluster-policy';
import { PodsAsked } from './pods-asked';
import { POLICY_KINDS } from './policy-rule';
import { Cidr, parsePath, valueAt } from '../../manifest';
import { AddressesPeer, PROTOCOLS, Policy, Traffic, addressesOf, containsAll } from '../../proof';
import { graphRule } from '../rule';
import { Severity } from '../severity';

/** Where clouds answer their own machines without asking for credentials. */
const METADATA_ADDRESSES: { readonly [cidr: string]: string } = {
  '169.254.169.254/32': 'AWS, Azure, Google Cloud, Oracle Cloud, OpenStack and others',
  'fd00:ec2::254/128': 'AWS over IPv6',
  'fd20:ce::254/128': 'Google Cloud over IPv6',
  '168.63.129.16/32': 'the platform of Azure',
  '100.100.100.200/32': 'Alibaba Cloud',
};
const ADDRESSES = Object.entries(METADATA_ADDRESSES).map(([text, cloud]) => ({ addresses: addressesOf(Cidr.parse(text)!), text, cloud }));
const DNS = PROTOCOLS.reduce((traffic, protocol) => traffic.union(Traffic.port(protocol, 53)), Traffic.NONE);

export const egressMetadata = graphRule({
  id: 'network-egress-metadata',
  title: 'Egress does not reach the metadata services of clouds',
  severity: Severity.HIGH,
  description: 'The metadata service hands the credentials of the node to every pod that can ask it, and with them what the node may do in the cloud. A block that takes one of its addresses in, 0.0.0.0/0 among them, has to leave it out with except, unless a policy of the cluster denies it to the pods for certain. Networks that policies of the cluster accept are held to the same. Rules for port 53 alone pass: the same addresses answer DNS on some clouds. Judged by the network proof, as policies stand together.',
  fix: 'Leave 169.254.0.0/16, 168.63.129.16/32, 100.100.100.200/32 and fc00::/7 out with except, or use Peer.internet().',
  sources: [
    'https://kubernetes.io/docs/concepts/security/security-checklist/#network-security',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html',
    'https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16',
  ],
  frameworks: { nsa: ['Protecting sensitive cloud infrastructure'], owasp: ['2025:K08', '2022:K07'], mitre: ['T1552.005'] },
  kinds: [...POLICY_KINDS, ...CLUSTER_POLICY_KINDS],
  * find({ network }) {
    const pods = new PodsAsked(network);
    for (const policy of network.policies) {
      for (const rule of policy.rules.filter(({ direction, action }) => direction === 'Egress' && action === 'Accept')) {
        for (const peer of (rule.peers ?? []).filter((one) => one.kind === 'addresses')) {
          const reached = ADDRESSES.filter(({ addresses }) => containsAll(peer.addresses, addresses))
            .filter(({ addresses: [address] }) => !pods.letThrough(rule, address).difference(DNS).isEmpty);
          if (reached.length > 0) {
            yield { object: policy.object, ...blockAt(policy, peer), message: `The block takes in ${reached.map(({ text, cloud }) => `${text} (${cloud})`).join(', ')}` };
          }
        }
      }
    }
  },
});

/** The block as its author wrote it: `cidr` of an ipBlock, or a list of networks. */
function blockAt({ tier, object }: Policy, { path }: AddressesPeer): { path: string; value: unknown } {
  const place = tier === 'NetworkPolicy' ? `${path}.cidr` : path;
  return { path: place, value: valueAt(object.manifest, parsePath(place)) };
}

import { egressBlocks } from './address-block';
import { POLICY_KINDS } from './policy-rule';
import { Cidr } from '../../manifest';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'].map((text) => Cidr.parse(text)!);

export const egressPrivateAddresses = graphRule({
  id: 'network-egress-private-addresses',
  title: 'Wide address blocks for egress leave private addresses out',
  severity: Severity.MEDIUM,
  description: 'Pods, nodes and internal services have private addresses. A block that is wider than a private network, which is meant for the internet, has to leave it out; whether an ipBlock matches pods at all depends on the network plug-in. An exception for any part of the private network is taken as thought through, as it may name exactly what the cluster uses. Blocks of every address without exceptions are told by network-egress-every-address. Judged over parsed networks, for which CEL has no functions before Kubernetes 1.31.',
  fix: 'Leave 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and fc00::/7 out with except, or use Peer.internet().',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
    'https://www.rfc-editor.org/rfc/rfc1918',
  ],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'] },
  kinds: POLICY_KINDS,
  * find(graph) {
    for (const { object, path, cidr, except } of egressBlocks(graph)) {
      const isLeftToOtherRule = cidr.prefix === 0 && except.length === 0;
      const isReached = (network: Cidr) => isWider(cidr, network) && !except.some((inner) => inner.overlaps(network));
      const reached = isLeftToOtherRule ? [] : PRIVATE.filter(isReached);
      if (reached.length > 0) {
        yield { object, path: `${path}.cidr`, value: cidr.toString(), message: `The block takes in ${reached.join(', ')}` };
      }
    }
  },
});

function isWider(cidr: Cidr, network: Cidr): boolean {
  return cidr.contains(network) && !network.contains(cidr);
}

import { egressBlocks } from './address-block';
import { PolicyRule, POLICY_KINDS } from './policy-rule';
import { Cidr } from '../../manifest';
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
const ADDRESSES = Object.entries(METADATA_ADDRESSES).map(([text, cloud]) => ({ cidr: Cidr.parse(text)!, text, cloud }));

export const egressMetadata = graphRule({
  id: 'network-egress-metadata',
  title: 'Egress does not reach the metadata services of clouds',
  severity: Severity.HIGH,
  description: 'The metadata service hands the credentials of the node to every pod that can ask it, and with them what the node may do in the cloud. A block that takes one of its addresses in, 0.0.0.0/0 among them, has to leave it out with except. Rules for port 53 alone pass: the same addresses answer DNS on some clouds. Judged over parsed networks, for which CEL has no functions before Kubernetes 1.31.',
  fix: 'Leave 169.254.0.0/16, 168.63.129.16/32, 100.100.100.200/32 and fc00::/7 out with except, or use Peer.internet().',
  sources: [
    'https://kubernetes.io/docs/concepts/security/security-checklist/#network-security',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html',
    'https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16',
  ],
  frameworks: { nsa: ['Protecting sensitive cloud infrastructure'], owasp: ['2025:K08', '2022:K07'], mitre: ['T1552.005'] },
  kinds: POLICY_KINDS,
  * find(graph) {
    for (const { object, rule, path, cidr, except } of egressBlocks(graph)) {
      const isReached = (address: Cidr) => cidr.contains(address) && !except.some((outer) => outer.contains(address));
      const reached = isDnsOnly(rule) ? [] : ADDRESSES.filter((address) => isReached(address.cidr));
      if (reached.length > 0) {
        yield { object, path: `${path}.cidr`, value: cidr.toString(), message: `The block takes in ${reached.map(({ text, cloud }) => `${text} (${cloud})`).join(', ')}` };
      }
    }
  },
});

function isDnsOnly({ ports }: PolicyRule): boolean {
  return ports.length > 0 && ports.every(({ value }) => value?.port === 53 && value.endPort === undefined);
}

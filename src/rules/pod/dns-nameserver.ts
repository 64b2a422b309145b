import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** Where clouds answer for instances' metadata and credentials: AWS, GCP, Azure and others, Alibaba; then what serves credentials to pods. */
const METADATA_ADDRESSES_V4 = ['169.254.169.254', '168.63.129.16', '100.100.100.200', '169.254.170.2', '169.254.170.23'];
const METADATA_ADDRESSES_V6 = ['fd00:ec2::254', 'fd20:ce::254', 'fd00:ec2::23'];

/** CEL cannot parse addresses before Kubernetes 1.31. */
const SPELLINGS = `^(${[...METADATA_ADDRESSES_V4.map(spellingsOfV4), ...METADATA_ADDRESSES_V6.map(spellingsOfV6)].join('|')})$`;

export const dnsNameserver = podRule({
  id: 'pod-dns-nameserver',
  title: 'No metadata service of a cloud is a name server',
  severity: Severity.HIGH,
  description: 'Some clouds answer DNS at the address of their metadata service. A pod that asks there needs a hole to that address in every network policy, and through it reaches the credentials of its node. Other name servers, such as a cache on the node, are let pass.',
  fix: 'Remove the address from dnsConfig.nameservers: cluster DNS forwards to it.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config', 'https://kubernetes.io/docs/concepts/security/security-checklist/'],
  frameworks: { nsa: ['Protecting sensitive cloud infrastructure'], owasp: ['2025:K08'], mitre: ['T1552.005'] },
  checks: [
    { scope: Scope.POD.each('dnsConfig.nameservers', 'nameserver'), field: '', assert: `!nameserver.lowerAscii().matches("${SPELLINGS}")` },
  ],
});

/** An address with zeros in front of numbers, and as one of IPv6. */
function spellingsOfV4(address: string): string {
  const octets = address.split('.').map(Number);
  const dotted = octets.map((octet) => `0*${octet}`).join('[.]');
  const groups = [0, 2].map((at) => `0*${(octets[at] * 256 + octets[at + 1]).toString(16)}`).join(':');
  return `([0:]*:ffff:)?${dotted}|[0:]*:ffff:${groups}`;
}

/** An address with zeros in front of groups, and with groups of zeros written out. */
function spellingsOfV6(address: string): string {
  const [prefix, last] = address.split('::');
  return `${prefix.split(':').map((group) => `0*${group}`).join(':')}:[0:]*:0*${last}`;
}

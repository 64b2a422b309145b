import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** Where clouds answer for instances' metadata and credentials: AWS, GCP, Azure and others, Alibaba; then what serves credentials to pods. */
const METADATA_ADDRESSES = ['169.254.169.254', 'fd00:ec2::254', 'fd20:ce::254', '168.63.129.16', '100.100.100.200', '169.254.170.2', '169.254.170.23', 'fd00:ec2::23'];

export const dnsNameserver = podRule({
  id: 'pod-dns-nameserver',
  title: 'No metadata service of a cloud is a name server',
  severity: Severity.HIGH,
  description: 'Some clouds answer DNS at the address of their metadata service. A pod that asks there needs a hole to that address in every network policy, and through it reaches the credentials of its node. Other name servers, such as a cache on the node, are let pass.',
  fix: 'Remove the address from dnsConfig.nameservers: cluster DNS forwards to it.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config', 'https://kubernetes.io/docs/concepts/security/security-checklist/'],
  frameworks: { nsa: ['Protecting sensitive cloud infrastructure'], owasp: ['2025:K08'], mitre: ['T1552.005'] },
  checks: [
    { scope: Scope.POD.each('dnsConfig.nameservers', 'nameserver'), field: '', assert: `!(nameserver.lowerAscii() in ${JSON.stringify(METADATA_ADDRESSES)})` },
  ],
});

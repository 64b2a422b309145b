import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const METADATA = ['168.63.129.16', '100.100.100.200', 'fd00:ec2::254', 'fd20:ce::254'];

export const endpointAddress = objectRule({
  id: 'exposure-endpoint-address',
  title: 'Endpoints written by hand are not the node itself or its cloud',
  severity: Severity.HIGH,
  description: 'Whoever writes endpoints decides where a Service, and an ingress controller behind it, connects to (CVE-2021-25740). Loopback and link-local addresses, and those of metadata services, are the node\'s own or hand out its credentials. The API server refuses some of them, but not all.',
  fix: 'Remove the address; let a selector find the pods.',
  sources: ['https://github.com/kubernetes/kubernetes/issues/103675', 'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors'],
  frameworks: { owasp: ['2025:K06', '2025:K08'], mitre: ['T1190', 'T1528'] },
  checks: [
    {
      kinds: ['Endpoints'],
      scope: Scope.OBJECT.each('subsets', 'subset').each(['addresses', 'notReadyAddresses'], 'address'),
      field: 'ip',
      assert: isElsewhere('address.ip'),
    },
    { kinds: ['discovery.k8s.io/EndpointSlice'], scope: Scope.OBJECT.each('endpoints', 'endpoint').each('addresses', 'address'), field: '', assert: isElsewhere('address') },
  ],
});

function isElsewhere(ip: string): string {
  return `!(${ip}.lowerAscii() in ${JSON.stringify(METADATA)}) && !${ip}.lowerAscii().matches("^(::ffff:)?(0|127|169[.]254)[.]|^fe80:|^::1?$")`;
}

import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const meshWildcardHost = objectRule({
  id: 'exposure-mesh-wildcard-host',
  title: 'Virtual services and gateways of Istio name their hosts',
  severity: Severity.MEDIUM,
  description: 'The host * takes requests for every name: at a gateway those of other tenants, in the mesh those to every service. Wildcards below a domain are left to who owns it.',
  fix: 'Write the host names.',
  sources: ['https://istio.io/latest/docs/ops/best-practices/security/#avoid-overly-broad-hosts-configurations'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  checks: [
    { kinds: ['networking.istio.io/VirtualService'], scope: Scope.OBJECT.each('spec.hosts', 'host'), field: '', assert: 'host != "*"' },
    {
      kinds: ['networking.istio.io/Gateway'],
      scope: Scope.OBJECT.each('spec.servers', 'server').each('hosts', 'host'),
      field: '',
      assert: 'host != "*" && !host.endsWith("/*")',
    },
  ],
});

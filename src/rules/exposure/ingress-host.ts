import { INGRESS_KINDS, INGRESS_RULE } from './ingress';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const ingressHost = objectRule({
  id: 'exposure-ingress-host',
  title: 'The rules of an Ingress name their hosts',
  severity: Severity.MEDIUM,
  description: 'A rule without a host takes the requests for every name that no other rule has, other tenants\' future ones among them. Wildcards below a domain are left to who owns it.',
  fix: 'Write the full host name; one rule a name.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  checks: [{ kinds: INGRESS_KINDS, scope: INGRESS_RULE, field: 'host', assert: '!(rule.?host.orValue("") in ["", "*"])' }],
});

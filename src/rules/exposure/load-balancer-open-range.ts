import { SERVICE_KINDS, SOURCE_RANGE } from './service';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const loadBalancerOpenRange = objectRule({
  id: 'exposure-load-balancer-open-range',
  title: 'Source ranges of load balancers are not every address',
  severity: Severity.MEDIUM,
  description: 'A range of all addresses makes the other ones, and the field itself, mean nothing.',
  fix: 'Name the networks of the clients.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133', 'T1190'] },
  checks: [{ kinds: SERVICE_KINDS, scope: SOURCE_RANGE, field: '', assert: '!range.matches("/0+\\\\s*$")' }],
});

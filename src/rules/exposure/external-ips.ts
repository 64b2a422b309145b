import { SERVICE_KINDS } from './service';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const externalIps = objectRule({
  id: 'exposure-external-ips',
  title: 'Services claim no external addresses',
  severity: Severity.HIGH,
  description: 'Nodes send traffic for an external address to the Service that claims it, whoever the address belongs to: a tenant reads what others send there (CVE-2020-8554, which has no fix).',
  fix: 'Remove spec.externalIPs; use an Ingress, a Gateway or type LoadBalancer.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#external-ips', 'https://github.com/kubernetes/kubernetes/issues/97076'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133'] },
  checks: [{ kinds: SERVICE_KINDS, scope: Scope.OBJECT, field: 'spec.externalIPs', assert: 'object.spec.?externalIPs.orValue([]).size() == 0' }],
});

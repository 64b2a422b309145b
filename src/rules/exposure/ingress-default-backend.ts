import { INGRESS_KINDS } from './ingress';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const ingressDefaultBackend = objectRule({
  id: 'exposure-ingress-default-backend',
  title: 'Ingresses have no default backend',
  severity: Severity.MEDIUM,
  description: 'A default backend gets every request that no rule of any Ingress takes: for all hosts of a shared controller, and so for those of other tenants.',
  fix: 'Remove spec.defaultBackend and write rules for the hosts.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#default-backend'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  checks: [{ kinds: INGRESS_KINDS, scope: Scope.OBJECT, field: 'spec.defaultBackend', assert: '!has(object.spec.defaultBackend)' }],
});

import { INGRESS_RULE, POLICY_KINDS } from './policy-rule';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const ingressFromAnywhere = objectRule({
  id: 'network-ingress-from-anywhere',
  title: 'Ingress rules name their sources',
  severity: Severity.HIGH,
  description: 'A rule without from, or with an empty one, lets in every pod of every tenant and everything outside the cluster. Policies add up, so one such rule undoes a default deny.',
  fix: 'List the sources in from: pods, namespaces by name, or address blocks.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-ingress-traffic'],
  frameworks: { cis: ['5.3.2'], nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'] },
  checks: [{ kinds: POLICY_KINDS, scope: INGRESS_RULE, field: 'from', assert: 'rule.?from.orValue([]).size() > 0' }],
});

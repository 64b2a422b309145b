import { EGRESS_RULE, POLICY_KINDS } from './policy-rule';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const egressToAnywhere = objectRule({
  id: 'network-egress-to-anywhere',
  title: 'Egress rules name their destinations',
  severity: Severity.HIGH,
  description: 'A rule without to, or with an empty one, lets pods out to every other tenant, to nodes, to the metadata service of the cloud and to the internet. That holds for a rule of DNS ports too: data leaves over port 53 to any server.',
  fix: 'List the destinations in to; AllowDnsPolicy lets through what DNS needs.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-egress-traffic'],
  frameworks: { cis: ['5.3.2'], nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'] },
  checks: [{ kinds: POLICY_KINDS, scope: EGRESS_RULE, field: 'to', assert: 'rule.?to.orValue([]).size() > 0' }],
});

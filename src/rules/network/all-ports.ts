import { EGRESS_RULE, INGRESS_RULE, POLICY_KINDS } from './policy-rule';
import { objectRule } from '../rule';
import { Severity } from '../severity';

const NAMES_PORTS = 'rule.?ports.orValue([]).size() > 0 && rule.?ports.orValue([]).all(port, has(port.port))';

/** Peers of the policy's own namespace only; none at all is for other rules to tell. */
const isWithinNamespace = (side: string) => `rule.?${side}.orValue([]).all(peer, !has(peer.namespaceSelector) && !has(peer.ipBlock))`;

export const allPorts = objectRule({
  id: 'network-all-ports',
  title: 'Rules with peers outside the namespace name their ports',
  severity: Severity.MEDIUM,
  description: 'A rule without ports, or a port without a number, opens every port: metrics, debuggers and whatever a pod listens on next. Rules that stay within the policy\'s own namespace pass, as its pods often belong together.',
  fix: 'List protocol and port of what is reached.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'] },
  checks: [
    { kinds: POLICY_KINDS, scope: INGRESS_RULE, field: 'ports', assert: NAMES_PORTS, unless: isWithinNamespace('from') },
    { kinds: POLICY_KINDS, scope: EGRESS_RULE, field: 'ports', assert: NAMES_PORTS, unless: isWithinNamespace('to') },
  ],
});

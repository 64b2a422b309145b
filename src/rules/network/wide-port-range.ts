import { POLICY_KINDS, RULE_PORT } from './policy-rule';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const widePortRange = objectRule({
  id: 'network-wide-port-range',
  title: 'Port ranges stay within one kind of ports',
  severity: Severity.MEDIUM,
  description: 'A range from the system ports, up to 1023, into those above, from the registered ports, up to 49151, into the dynamic ones, or over most of the registered ones is nearly every port, written as if it were a choice. Other ranges within one of the three parts that RFC 6335 divides ports into pass: media and file transfers use thousands.',
  fix: 'Narrow the range to the ports that are listened on.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports',
    'https://www.rfc-editor.org/rfc/rfc6335#section-6',
  ],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'] },
  checks: [{
    kinds: POLICY_KINDS,
    scope: RULE_PORT,
    field: 'endPort',
    assert: '!has(port.endPort) || !(port.port <= 1023 && port.endPort >= 1024) && !(port.port <= 49151 && port.endPort >= 49152) && !(port.port <= 10000 && port.endPort >= 40000)',
  }],
});

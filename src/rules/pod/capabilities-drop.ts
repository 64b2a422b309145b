import { WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const capabilitiesDrop = podRule({
  id: 'pod-capabilities-drop',
  title: 'Every capability is dropped',
  severity: Severity.MEDIUM,
  description: 'A runtime gives every container capabilities that few programs need, such as NET_RAW, with which it can forge packets. The list has to name ALL: naming each capability is not enough, nor is "all" in another case, although some tools take it.',
  fix: 'Set securityContext.capabilities.drop to ["ALL"].',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  frameworks: { podSecurity: ['restricted/capabilities_restricted'], cis: ['5.2.8', '5.2.10'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: [
    {
      scope: Scope.CONTAINER,
      field: 'securityContext.capabilities.drop',
      assert: '"ALL" in container.?securityContext.?capabilities.?drop.orValue([])',
      unless: WINDOWS_POD,
    },
  ],
});

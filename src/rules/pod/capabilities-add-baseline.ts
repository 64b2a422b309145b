import { ADDED_CAPABILITY, BASELINE_CAPABILITIES } from './added-capability';
import { WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const capabilitiesAddBaseline = podRule({
  id: 'pod-capabilities-add-baseline',
  title: 'No capability outside the baseline list is added',
  severity: Severity.HIGH,
  description: 'Capabilities outside the list hand over the node, as SYS_ADMIN and SYS_MODULE do, or the network of others, as NET_ADMIN and NET_RAW do. Names are compared to the letter: ALL and names with CAP_ in front are not in the list. Pods of Windows are told by pod-capabilities-add-windows.',
  fix: 'Remove the capability from securityContext.capabilities.add.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  frameworks: { podSecurity: ['baseline/capabilities_baseline', 'restricted/capabilities_restricted'], cis: ['5.2.8', '5.2.9'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'], multiTenancy: ['MTB-PL1-BC-CPI-3'] },
  checks: [
    { scope: ADDED_CAPABILITY, field: '', assert: `capability in ${JSON.stringify(BASELINE_CAPABILITIES)}`, unless: WINDOWS_POD },
  ],
});

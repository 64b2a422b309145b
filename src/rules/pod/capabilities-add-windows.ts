import { ADDED_CAPABILITY, BASELINE_CAPABILITIES } from './added-capability';
import { WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const capabilitiesAddWindows = podRule({
  id: 'pod-capabilities-add-windows',
  title: 'No capability outside the baseline list is added in pods of Windows',
  severity: Severity.HIGH,
  description: 'Windows has no capabilities, and the API server refuses them in a pod whose os.name is windows; the same containers on Linux would have them. The baseline level does not look at os.name and forbids them. The restricted level passes over such pods, although it is the stricter one elsewhere.',
  fix: 'Remove securityContext.capabilities, or os.name if the pod is for Linux.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline', 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#os-specific-policy-controls'],
  frameworks: { podSecurity: ['baseline/capabilities_baseline'], cis: ['5.2.8', '5.2.9'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], multiTenancy: ['MTB-PL1-BC-CPI-3'] },
  checks: [
    { scope: ADDED_CAPABILITY, field: '', assert: `capability in ${JSON.stringify(BASELINE_CAPABILITIES)}`, unless: `!(${WINDOWS_POD})` },
  ],
});

import { ADDED_CAPABILITY, BASELINE_CAPABILITIES, RESTRICTED_CAPABILITY } from './added-capability';
import { WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { Severity } from '../severity';

const ONLY_BASELINE = BASELINE_CAPABILITIES.filter((capability) => capability !== RESTRICTED_CAPABILITY);

export const capabilitiesAdd = podRule({
  id: 'pod-capabilities-add',
  title: 'No capability but NET_BIND_SERVICE is added',
  severity: Severity.MEDIUM,
  description: 'What runtimes give by default is still more than a program needs, and dropping ALL is undone by adding it again. Capabilities outside the baseline list are told by pod-capabilities-add-baseline.',
  fix: 'Remove the capability from securityContext.capabilities.add.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  frameworks: { podSecurity: ['restricted/capabilities_restricted'], cis: ['5.2.9'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'], multiTenancy: ['MTB-PL1-BC-CPI-3'] },
  checks: [
    { scope: ADDED_CAPABILITY, field: '', assert: `!(capability in ${JSON.stringify(ONLY_BASELINE)})`, unless: WINDOWS_POD },
  ],
});

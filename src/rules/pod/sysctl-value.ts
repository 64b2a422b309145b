import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const sysctlValue = podRule({
  id: 'pod-sysctl-value',
  title: 'Values of sysctls hold no further settings',
  severity: Severity.CRITICAL,
  description: 'CRI-O before its fix of 2022 passed sysctls on as one text, in which + begins another: a safe sysctl with a value such as 1+kernel.core_pattern=… set the program that the node runs as root on a crash. No real value has either character.',
  fix: 'Remove + and = from the value, and what comes after them.',
  sources: ['https://nvd.nist.gov/vuln/detail/CVE-2022-0811', 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'],
  frameworks: { nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: [
    { scope: Scope.POD.each('securityContext.sysctls', 'sysctl'), field: 'value', assert: '!sysctl.?value.orValue("").matches("[+=]")' },
  ],
});

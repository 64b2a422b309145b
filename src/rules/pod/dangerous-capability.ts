import { ADDED_CAPABILITY } from './added-capability';
import { podRule } from '../rule';
import { Severity } from '../severity';

const DANGEROUS = [
  'ALL', 'BPF', 'DAC_READ_SEARCH', 'MAC_ADMIN', 'MAC_OVERRIDE', 'NET_ADMIN', 'PERFMON', 'SYSLOG', 'SYS_ADMIN', 'SYS_BOOT', 'SYS_MODULE', 'SYS_PTRACE', 'SYS_RAWIO',
];

export const dangerousCapability = podRule({
  id: 'pod-dangerous-capability',
  title: 'No capability that opens the node is added',
  severity: Severity.CRITICAL,
  description: 'With one of these a root process loads kernel modules, mounts, traces processes of others, reads any file or reads the kernel\'s memory, and so leaves its container. Tools list between two and thirteen; ours are those by which the node itself is taken. Some runtimes read names with CAP_ before them, so those count too.',
  fix: 'Remove the capability from securityContext.capabilities.add.',
  sources: ['https://man7.org/linux/man-pages/man7/capabilities.7.html', 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  frameworks: { cis: ['5.2.9'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611', 'T1068'] },
  checks: [
    { scope: ADDED_CAPABILITY, field: '', assert: `!capability.matches("^(CAP_)?(${DANGEROUS.join('|')})$")` },
  ],
});

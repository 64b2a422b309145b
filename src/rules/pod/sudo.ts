import { COMMAND_WORD } from './container-scopes';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const sudo = podRule({
  id: 'pod-sudo',
  title: 'Commands do not use sudo',
  severity: Severity.MEDIUM,
  description: 'sudo makes a process root that the manifest shows as an ordinary user, and needs privilege escalation to work at all. The word counts in each argument of a command, in scripts for a shell, probes and hooks too.',
  fix: 'Run the program as the user that it needs, and give it what it needs by volumes and ports.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted', 'https://attack.mitre.org/techniques/T1548/003/'],
  frameworks: { nsa: ['"Non-root" containers and "rootless" container engines'], owasp: ['2025:K01'], mitre: ['T1548'] },
  checks: [
    { scope: COMMAND_WORD, field: '', assert: '!word.matches("(^|[^A-Za-z0-9_.-])sudo([^A-Za-z0-9_.-]|$)")' },
  ],
});

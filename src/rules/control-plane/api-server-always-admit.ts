import { excludes, flagChecks } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerAlwaysAdmit = objectRule({
  id: 'control-plane-api-server-always-admit',
  title: 'Admission is not switched off',
  severity: Severity.MEDIUM,
  description: 'AlwaysAdmit stands for admission without any check. The plug-in is deprecated and does nothing of its own; where it is listed, somebody believed that requests need no checks.',
  fix: 'Remove AlwaysAdmit from --enable-admission-plugins.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwaysadmit'],
  frameworks: { cis: ['1.2.10'], nsa: ['Pod security enforcement'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['enable-admission-plugins'], holds: excludes('AlwaysAdmit'), missing: 'passes' }),
  ],
});

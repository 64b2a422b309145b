import { excludes, flagChecks } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerPodSecurityAdmission = objectRule({
  id: 'control-plane-api-server-pod-security-admission',
  title: 'Pod Security admission is on',
  severity: Severity.HIGH,
  description: 'Without the plug-in the Pod Security labels of namespaces are mere words. It is on by default.',
  fix: 'Remove PodSecurity from --disable-admission-plugins.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#podsecurity'],
  frameworks: { nsa: ['Pod security enforcement'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['disable-admission-plugins'], holds: excludes('PodSecurity'), missing: 'passes' }),
  ],
});

import { podRule } from '../rule';
import { everySecurityContext } from './security-context';
import { Severity } from '../severity';

export const windowsHostProcess = podRule({
  id: 'pod-windows-host-process',
  title: 'Windows host processes are disallowed',
  severity: Severity.CRITICAL,
  description: 'A host process container of Windows is no container: it runs on its node, with all that its user may do there.',
  fix: 'Remove securityContext.windowsOptions.hostProcess, or set it to false.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline', 'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/'],
  frameworks: { podSecurity: ['baseline/windowsHostProcess'], cis: ['5.2.11'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: everySecurityContext((securityContext) => ({
    field: 'securityContext.windowsOptions.hostProcess',
    assert: `${securityContext}.?windowsOptions.?hostProcess.orValue(false) == false`,
  })),
});

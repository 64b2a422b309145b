import { WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const readOnlyRootFileSystem = podRule({
  id: 'pod-read-only-root-file-system',
  title: 'The root file system is read-only',
  severity: Severity.MEDIUM,
  description: 'Who breaks into a container wants to leave a tool there or change a program. With a read-only root file system there is nowhere to, except in the volumes that the manifest shows. Windows has no such file systems.',
  fix: 'Set securityContext.readOnlyRootFilesystem to true, and mount an emptyDir where the program writes.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/', 'https://kubernetes.io/docs/concepts/security/application-security-checklist/'],
  frameworks: { cis: ['5.7.3'], nsa: ['Immutable container file systems'], owasp: ['2022:K01', '2025:K01'] },
  checks: [
    {
      scope: Scope.CONTAINER,
      field: 'securityContext.readOnlyRootFilesystem',
      assert: 'container.?securityContext.?readOnlyRootFilesystem.orValue(false) == true',
      unless: WINDOWS_POD,
    },
  ],
});

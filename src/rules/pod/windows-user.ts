import { WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const USER = 'container.?securityContext.?windowsOptions.?runAsUserName.or(podSpec.?securityContext.?windowsOptions.?runAsUserName).orValue("")';

export const windowsUser = podRule({
  id: 'pod-windows-user',
  title: 'Windows containers do not run as an administrator',
  severity: Severity.HIGH,
  description: 'Images of Windows Server Core run as ContainerAdministrator where nothing else is said, so a user has to be named. ContainerUser is the one that every image has; where tools take no other, we take accounts of a domain too, since group managed ones need that.',
  fix: 'Set securityContext.windowsOptions.runAsUserName to ContainerUser.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/', 'https://kubernetes.io/docs/concepts/security/application-security-checklist/'],
  frameworks: { nsa: ['"Non-root" containers and "rootless" container engines'], owasp: ['2022:K01', '2025:K01'] },
  checks: [
    {
      scope: Scope.CONTAINER,
      field: 'securityContext.windowsOptions.runAsUserName',
      assert: `${USER} != "" && !${USER}.lowerAscii().matches("administrator$|system$")`,
      unless: `!(${WINDOWS_POD})`,
    },
  ],
});

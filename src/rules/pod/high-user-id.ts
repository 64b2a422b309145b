import { WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const highUserId = podRule({
  id: 'pod-high-user-id',
  title: 'Containers run as a user id of 10000 or more',
  severity: Severity.LOW,
  description: 'Low ids belong to users of the node. A process that leaves its container still has its id, and with a low one the files of the user that has it there. Tools draw the line at or above 10000 and ask for an id; so do we. Pods in a user namespace of their own do not need this.',
  fix: 'Set securityContext.runAsUser to an id of 10000 or more, such as 65532.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  frameworks: { nsa: ['"Non-root" containers and "rootless" container engines'], owasp: ['2022:K01', '2025:K01'] },
  checks: [
    {
      scope: Scope.CONTAINER,
      field: 'securityContext.runAsUser',
      assert: 'container.?securityContext.?runAsUser.or(podSpec.?securityContext.?runAsUser).orValue(0) >= 10000',
      unless: WINDOWS_POD,
    },
  ],
});

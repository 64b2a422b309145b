import { everySecurityContext } from './security-context';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const runAsGroup = podRule({
  id: 'pod-run-as-group',
  title: 'Group id 0 is not used',
  severity: Severity.MEDIUM,
  description: 'Group 0 is root\'s: many files of images and nodes may be written by it. It must be neither the group that processes run as, nor a further one, nor the one that volumes are given to. A group that is not set is no breach: images of OpenShift rely on the group that the cluster assigns, and some tools ask for a number there all the same.',
  fix: 'Set runAsGroup, fsGroup and supplementalGroups to ids above 0, or remove them.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  frameworks: { cis: ['5.7.3'], nsa: ['"Non-root" containers and "rootless" container engines'], owasp: ['2022:K01', '2025:K01'] },
  checks: [
    ...everySecurityContext((securityContext) => ({ field: 'securityContext.runAsGroup', assert: `${securityContext}.?runAsGroup.orValue(1) != 0` })),
    { scope: Scope.POD, field: 'securityContext.fsGroup', assert: 'podSpec.?securityContext.?fsGroup.orValue(1) != 0' },
    { scope: Scope.POD.each('securityContext.supplementalGroups', 'group'), field: '', assert: 'group != 0' },
  ],
});

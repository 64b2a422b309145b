import { USER_NAMESPACE_POD_SINCE_1_35 } from './exempt-pods';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const runAsNonRoot = podRule({
  id: 'pod-run-as-non-root',
  title: 'Containers must run as non-root',
  severity: Severity.HIGH,
  description: 'Root in a container is root on the node once it breaks out. The kubelet enforces this field, so a user id other than 0 does not replace it, although some tools take it for enough: an id that is set elsewhere may be 0. A container without the field has that of its pod; false at the pod is a breach even where every container says true. From 1.35 on, pods in a user namespace are exempt.',
  fix: 'Set securityContext.runAsNonRoot to true for the pod, and remove it from its containers.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted', 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/'],
  frameworks: { podSecurity: ['restricted/runAsNonRoot'], cis: ['5.2.7'], nsa: ['"Non-root" containers and "rootless" container engines', 'Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'], multiTenancy: ['MTB-PL1-BC-CPI-4'] },
  checks: [
    {
      scope: Scope.POD,
      field: 'securityContext.runAsNonRoot',
      assert: 'podSpec.?securityContext.?runAsNonRoot.orValue(true) == true',
      unless: USER_NAMESPACE_POD_SINCE_1_35,
    },
    {
      scope: Scope.CONTAINER,
      field: 'securityContext.runAsNonRoot',
      assert: 'container.?securityContext.?runAsNonRoot.orValue(podSpec.?securityContext.?runAsNonRoot.hasValue()) == true',
      unless: USER_NAMESPACE_POD_SINCE_1_35,
    },
  ],
});

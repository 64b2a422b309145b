import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, isNotGiven } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletUnsafeSysctls = objectRule({
  id: 'control-plane-kubelet-unsafe-sysctls',
  title: 'Kubelets allow no unsafe sysctls',
  severity: Severity.MEDIUM,
  description: 'Unsafe sysctls reach beyond their pod, to the node or to other pods. None is allowed by default.',
  fix: 'Remove allowedUnsafeSysctls.',
  sources: ['https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { nsa: ['Worker node segmentation'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1611'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['allowed-unsafe-sysctls'], holds: isNotGiven, missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'allowedUnsafeSysctls', assert: 'object.?allowedUnsafeSysctls.orValue([]).size() == 0' },
  ],
});

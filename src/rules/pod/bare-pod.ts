import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const barePod = objectRule({
  id: 'pod-bare-pod',
  title: 'Pods are made by a controller',
  severity: Severity.LOW,
  description: 'Nothing replaces a pod of its own when its node fails or is drained, and nothing rolls out a fix for it. Pods of Helm hooks and mirror pods of the kubelet have no controller by design.',
  fix: 'Use a Deployment, StatefulSet, DaemonSet or Job, such as a Hardened* workload.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/pods/#working-with-pods'],
  frameworks: {},
  checks: [
    {
      kinds: ['Pod'],
      scope: Scope.OBJECT,
      field: 'metadata.ownerReferences',
      assert: 'object.?metadata.?ownerReferences.orValue([]).size() > 0',
      unless: '["helm.sh/hook", "kubernetes.io/config.mirror"].exists(key, key in object.?metadata.?annotations.orValue({}))',
    },
  ],
});

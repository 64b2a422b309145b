import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { AUTOSCALER } from './replica-counts';

export const autoscalerMinReplicas = objectRule({
  id: 'availability-autoscaler-min-replicas',
  title: 'Autoscalers keep at least two pods',
  severity: Severity.LOW,
  description: 'In quiet hours an autoscaler goes down to its minimum, which is 1 where it is missing: one pod is gone while its node fails, is drained or replaced.',
  fix: 'Set minReplicas to at least 2.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  frameworks: {},
  checks: [
    { kinds: [AUTOSCALER], scope: Scope.OBJECT, field: 'spec.minReplicas', assert: 'object.?spec.?minReplicas.orValue(1) >= 2' },
  ],
});

import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { AUTOSCALER } from './replica-counts';

export const autoscalerRange = objectRule({
  id: 'availability-autoscaler-range',
  title: 'Autoscalers have room to scale',
  severity: Severity.MEDIUM,
  description: 'An autoscaler whose maximum is not above its minimum, which is 1 where it is missing, never scales.',
  fix: 'Raise maxReplicas above minReplicas, or set the replicas of the workload instead.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  frameworks: {},
  checks: [
    { kinds: [AUTOSCALER], scope: Scope.OBJECT, field: 'spec.maxReplicas', assert: 'object.spec.maxReplicas > object.spec.?minReplicas.orValue(1)' },
  ],
});

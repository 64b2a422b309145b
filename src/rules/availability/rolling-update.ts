import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const rollingUpdate = objectRule({
  id: 'availability-rolling-update',
  title: 'Deployments are replaced pod by pod',
  severity: Severity.LOW,
  description: 'Recreate ends every pod before the first new one starts: the service is down for every rollout. Pods that share a volume for one node need it.',
  fix: 'Use the strategy RollingUpdate, which is the default.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy'],
  frameworks: {},
  checks: [
    { kinds: ['apps/Deployment'], scope: Scope.OBJECT, field: 'spec.strategy.type', assert: 'object.?spec.?strategy.?type.orValue("RollingUpdate") == "RollingUpdate"' },
  ],
});

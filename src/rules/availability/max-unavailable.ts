import { inObject } from '../pod/pod-place';
import { objectRule, Check } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

function maxUnavailableCheck(kinds: readonly string[], field: string): Check {
  return { kinds, scope: Scope.OBJECT, field, assert: `!string(${inObject(field)}.orValue(1)).matches("^0*[1-9][0-9]{2,}%$")` };
}

export const maxUnavailable = objectRule({
  id: 'availability-max-unavailable',
  title: 'A rolling update leaves pods running',
  severity: Severity.MEDIUM,
  description: 'With maxUnavailable 100% a rolling update may end every pod at once.',
  fix: 'Lower maxUnavailable, such as to 25%.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable'],
  frameworks: {},
  checks: [
    maxUnavailableCheck(['apps/Deployment'], 'spec.strategy.rollingUpdate.maxUnavailable'),
    maxUnavailableCheck(['apps/DaemonSet', 'apps/StatefulSet'], 'spec.updateStrategy.rollingUpdate.maxUnavailable'),
  ],
});

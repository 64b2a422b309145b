import { objectRule, Check } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { CONTROLLER_KINDS } from './controller-kinds';
import { inObject } from './pod-place';

function policyCheck(kinds: readonly string[], podSpec: string, allowed: string): Check {
  return { kinds, scope: Scope.OBJECT, field: `${podSpec}.restartPolicy`, assert: `${inObject(podSpec)}.?restartPolicy.orValue("Always") in [${allowed}]` };
}

export const restartPolicy = objectRule({
  id: 'pod-restart-policy',
  title: 'The restart policy is one that the kind of workload can have',
  severity: Severity.MEDIUM,
  description: 'The API server refuses controllers of lasting pods with another policy than Always, which is also what a missing field means, and jobs with Always: a job that is restarted for ever never ends.',
  fix: 'Leave restartPolicy out or set Always for lasting pods; set Never or OnFailure for jobs.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy', 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-template'],
  frameworks: {},
  checks: [
    policyCheck(CONTROLLER_KINDS, 'spec.template.spec', '"Always"'),
    policyCheck(['batch/Job'], 'spec.template.spec', '"Never", "OnFailure"'),
    policyCheck(['batch/CronJob'], 'spec.jobTemplate.spec.template.spec', '"Never", "OnFailure"'),
  ],
});

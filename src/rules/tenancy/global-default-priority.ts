import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const globalDefaultPriority = objectRule({
  id: 'tenancy-global-default-priority',
  title: 'The default priority evicts nobody',
  severity: Severity.LOW,
  description: 'A PriorityClass with globalDefault gives its value to every pod that names none. Above 0, the priority of pods from before, new pods of any tenant push older ones off their nodes.',
  fix: 'Leave globalDefault out, or give the class a value of 0 or less or preemptionPolicy Never.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass'],
  frameworks: { nsa: ['Resource policies'], mitre: ['T1489'] },
  checks: [{
    kinds: ['scheduling.k8s.io/PriorityClass'],
    scope: Scope.OBJECT,
    field: 'globalDefault',
    assert: 'object.?globalDefault.orValue(false) == false || object.?value.orValue(0) <= 0 || object.?preemptionPolicy.orValue("") == "Never"',
  }],
});

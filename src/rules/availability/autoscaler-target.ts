import { namespaceOf } from '../object-graph';
import { graphRule, POD_KINDS } from '../rule';
import { Severity } from '../severity';
import { AUTOSCALER, SCALABLE_KINDS, targetOf } from './replica-counts';

export const autoscalerTarget = graphRule({
  id: 'availability-autoscaler-target',
  title: 'Autoscalers scale a workload that is there',
  severity: Severity.LOW,
  description: 'An autoscaler of a workload that is missing from its namespace, or of one that has no replicas, scales nothing. Targets of kinds that Kubernetes does not have are left to their operators. The workload may come from another chart, hence a low severity.',
  fix: 'Correct scaleTargetRef, apiVersion included.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  frameworks: {},
  kinds: [AUTOSCALER],
  * find(graph) {
    for (const object of graph.ofKind(AUTOSCALER)) {
      const { kind, name } = targetOf(object.manifest);
      const isOfKubernetes = POD_KINDS.some((known) => known === kind || known.endsWith(`/${kind}`));
      if (isOfKubernetes && !(SCALABLE_KINDS.includes(kind) && graph.find(kind, name, namespaceOf(object.manifest)))) {
        yield { object, path: 'spec.scaleTargetRef', message: `There is no ${kind} ${name} that could be scaled in namespace ${namespaceOf(object.manifest)}` };
      }
    }
  },
});

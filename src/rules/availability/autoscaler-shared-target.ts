import { graphRule } from '../rule';
import { Severity } from '../severity';
import { AUTOSCALER, SCALABLE_KINDS, autoscalersOf } from './replica-counts';

export const autoscalerSharedTarget = graphRule({
  id: 'availability-autoscaler-shared-target',
  title: 'A workload has one autoscaler',
  severity: Severity.MEDIUM,
  description: 'Two autoscalers of one workload each undo what the other does.',
  fix: 'Put the metrics into one autoscaler.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  frameworks: {},
  kinds: [AUTOSCALER],
  * find(graph) {
    for (const workload of SCALABLE_KINDS.flatMap((kind) => graph.ofKind(kind))) {
      const [first, ...others] = autoscalersOf(graph, workload);
      for (const object of others) {
        yield { object, path: 'spec.scaleTargetRef', message: `${first.manifest.metadata?.name} scales ${workload.manifest.kind} ${workload.manifest.metadata?.name} already` };
      }
    }
  },
});

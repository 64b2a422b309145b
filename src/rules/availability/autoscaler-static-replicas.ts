import { graphRule } from '../rule';
import { Severity } from '../severity';
import { SCALABLE_KINDS, autoscalersOf } from './replica-counts';

export const autoscalerStaticReplicas = graphRule({
  id: 'availability-autoscaler-static-replicas',
  title: 'Workloads leave the number of replicas to their autoscaler',
  severity: Severity.LOW,
  description: 'Every apply sets the number of the manifest again and takes the pods away that the autoscaler had added under load.',
  fix: 'Remove replicas from the workload, as Hardened* workloads do when an autoscaler takes them as its target.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling'],
  frameworks: {},
  kinds: SCALABLE_KINDS,
  * find(graph) {
    for (const object of SCALABLE_KINDS.flatMap((kind) => graph.ofKind(kind))) {
      const { replicas } = object.manifest.spec ?? {};
      const [autoscaler] = autoscalersOf(graph, object);
      if (replicas !== undefined && autoscaler) {
        yield { object, path: 'spec.replicas', value: replicas, message: `The autoscaler ${autoscaler.manifest.metadata?.name} sets the number as well` };
      }
    }
  },
});

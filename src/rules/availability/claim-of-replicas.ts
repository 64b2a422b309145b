import { kindNameOf } from '../../manifest';
import { CONTROLLER_KINDS } from '../pod/controller-kinds';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { hasSeveralReplicas } from './replica-counts';

export const claimOfReplicas = graphRule({
  id: 'availability-claim-of-replicas',
  title: 'Pods that may run on several nodes share no volume for one',
  severity: Severity.MEDIUM,
  description: 'A claim with ReadWriteOnce can be mounted on one node, and one with ReadWriteOncePod in one pod: further pods of a workload that all mount it wait for ever, unless they happen to be on that node.',
  fix: 'Use a StatefulSet with volumeClaimTemplates, or a claim with ReadWriteMany.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes'],
  frameworks: {},
  kinds: CONTROLLER_KINDS,
  * find(graph) {
    for (const { object, namespace, podSpec } of graph.workloads) {
      const kind = kindNameOf(object.manifest);
      const isShared = CONTROLLER_KINDS.includes(kind) && (kind === 'apps/DaemonSet' || hasSeveralReplicas(graph, object));
      for (const [index, volume] of isShared ? (podSpec.volumes ?? []).entries() : []) {
        const claimName = volume.persistentVolumeClaim?.claimName;
        const modes: string[] = (claimName && graph.find('PersistentVolumeClaim', claimName, namespace)?.manifest.spec?.accessModes) ?? [];
        if (modes.length > 0 && modes.every((mode) => mode === 'ReadWriteOnce' || mode === 'ReadWriteOncePod')) {
          yield { object, path: `spec.template.spec.volumes[${index}]`, message: `Claim ${claimName} has ${modes.join(', ')} only` };
        }
      }
    }
  },
});

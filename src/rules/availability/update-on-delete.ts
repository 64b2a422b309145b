import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const updateOnDelete = objectRule({
  id: 'availability-update-on-delete',
  title: 'Changes reach the pods that run',
  severity: Severity.LOW,
  description: 'With OnDelete a new image or setting waits until somebody deletes each pod by hand: a fix that was applied is not in force. Some databases are rolled over by hand on purpose, hence a low severity.',
  fix: 'Use the update strategy RollingUpdate, which is the default.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies', 'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/'],
  frameworks: {},
  checks: [
    { kinds: ['apps/StatefulSet', 'apps/DaemonSet'], scope: Scope.OBJECT, field: 'spec.updateStrategy.type', assert: 'object.?spec.?updateStrategy.?type.orValue("RollingUpdate") != "OnDelete"' },
  ],
});

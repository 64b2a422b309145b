import { RightEscalation } from '../escalation';
import { Power } from '../power';

const SOURCES = ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'];
const VERBS = ['create', 'patch', 'update'];

function runsPods(place: string): Power[] {
  return [{ kind: 'pods', place }];
}

/** A controller makes the pods, with whatever service account the template names. */
export const writeApps: RightEscalation = {
  name: 'write-apps',
  does: 'writes workloads',
  sources: SOURCES,
  needs: [{ verbs: VERBS, group: 'apps', resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'] }],
  gains: runsPods,
};

export const writeJobs: RightEscalation = {
  ...writeApps,
  name: 'write-jobs',
  does: 'writes jobs',
  needs: [{ verbs: VERBS, group: 'batch', resources: ['cronjobs', 'jobs'] }],
};

export const writeReplicationControllers: RightEscalation = {
  ...writeApps,
  name: 'write-replication-controllers',
  does: 'writes replication controllers',
  needs: [{ verbs: VERBS, group: '', resources: ['replicationcontrollers'] }],
};

/** StatefulSets and DaemonSets make pods from revisions when they roll back, or out in parts. */
export const writeControllerRevisions: RightEscalation = {
  ...writeApps,
  name: 'write-controller-revisions',
  does: 'writes the revisions that workloads roll back to',
  needs: [{ verbs: ['patch', 'update'], group: 'apps', resources: ['controllerrevisions'] }],
};

import { CLUSTER } from '../bindings';
import { RightEscalation } from '../escalation';
import { Power } from '../power';
import { CONTROL_PLANE } from '../surroundings';

const SOURCES = ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#node-isolation'];

function disrupts(): Power[] {
  return [{ kind: 'disruption' }];
}

/** Taints, labels and capacity decide where pods run. */
export const changeNodes: RightEscalation = {
  name: 'change-nodes',
  does: 'changes or removes nodes',
  sources: SOURCES,
  needs: [{ verbs: ['delete', 'deletecollection', 'patch', 'update'], group: '', resources: ['nodes', 'nodes/status'], isClusterScoped: true }],
  gains: disrupts,
};

/** Pods that are removed come back where the attacker waits for them. */
export const removePods: RightEscalation = {
  name: 'remove-pods',
  does: 'removes pods of every namespace',
  sources: SOURCES,
  needs: [{ verbs: ['create'], group: '', resources: ['pods/eviction'] }],
  gains: (place) => place === CLUSTER ? disrupts() : [],
};

export const deletePods: RightEscalation = {
  ...removePods,
  name: 'delete-pods',
  needs: [{ verbs: ['delete', 'deletecollection'], group: '', resources: ['pods'] }],
};

export const placePods: RightEscalation = {
  name: 'place-pods',
  does: 'decides on which node pods run',
  sources: SOURCES,
  needs: [{ verbs: ['create'], group: '', resources: ['bindings', 'pods/binding'] }],
  gains: (place) => place === CLUSTER ? disrupts() : [],
};

/** Pods of high priority displace others. */
export const writePriorityClasses: RightEscalation = {
  name: 'write-priority-classes',
  does: 'writes priority classes',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'],
  needs: [{ verbs: ['create', 'delete', 'deletecollection', 'patch', 'update'], group: 'scheduling.k8s.io', resources: ['priorityclasses'], isClusterScoped: true }],
  gains: disrupts,
};

/** Controllers that are not elected stop. */
export const writeLeases: RightEscalation = {
  name: 'write-leases',
  does: 'takes the leases of controllers',
  sources: ['https://kubernetes.io/docs/concepts/architecture/leases/'],
  needs: [{ verbs: ['delete', 'deletecollection', 'patch', 'update'], group: 'coordination.k8s.io', resources: ['leases'] }],
  gains: (place, [{ names }]) => (place === CLUSTER || place === CONTROL_PLANE) && !names ? disrupts() : [],
};

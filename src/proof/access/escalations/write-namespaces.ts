import { CLUSTER } from '../bindings';
import { RightEscalation } from '../escalation';

const SOURCES = ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#namespace-modification'];

/** A role in a namespace reaches the one Namespace object that it lives in. */
export const changeNamespaces: RightEscalation = {
  name: 'change-namespaces',
  does: 'changes namespaces',
  sources: SOURCES,
  needs: [{ verbs: ['patch', 'update'], group: '', resources: ['namespaces', 'namespaces/finalize', 'namespaces/status'] }],
  gains(place, [{ names }]) {
    if (place !== CLUSTER) {
      return names && !names.includes(place) ? [] : [{ kind: 'namespace', place }];
    }
    return (names ?? [CLUSTER]).map((name) => ({ kind: 'namespace', place: name }));
  },
};

export const createNamespaces: RightEscalation = {
  name: 'create-namespaces',
  does: 'creates namespaces',
  sources: SOURCES,
  needs: [{ verbs: ['create'], group: '', resources: ['namespaces'], isClusterScoped: true }],
  gains: () => [{ kind: 'new-namespaces' }],
};

/** The Hierarchical Namespace Controller makes the namespace of an anchor, beside what the quota of Namespaces and their writers say. */
export const createSubnamespaces: RightEscalation = {
  name: 'create-subnamespaces',
  does: 'creates namespaces below its own',
  sources: ['https://github.com/kubernetes-retired/hierarchical-namespaces/blob/master/docs/user-guide/concepts.md'],
  needs: [{ verbs: ['create', 'patch', 'update'], group: 'hnc.x-k8s.io', resources: ['subnamespaceanchors'] }],
  gains: () => [{ kind: 'new-namespaces' }],
};

/** By a role in a namespace, that very one. */
export const deleteNamespaces: RightEscalation = {
  name: 'delete-namespaces',
  does: 'deletes namespaces',
  sources: SOURCES,
  needs: [{ verbs: ['delete', 'deletecollection'], group: '', resources: ['namespaces'] }],
  gains(place, [{ names }]) {
    if (place !== CLUSTER) {
      return names && !names.includes(place) ? [] : [{ kind: 'removal', place }];
    }
    return names ? names.map((name) => ({ kind: 'removal', place: name })) : [{ kind: 'disruption' }];
  },
};

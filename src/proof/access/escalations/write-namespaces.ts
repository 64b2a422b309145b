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

import { RightEscalation } from '../escalation';

export const createPods: RightEscalation = {
  name: 'create-pods',
  does: 'creates pods',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'],
  needs: [{ verbs: ['create'], group: '', resources: ['pods'] }],
  gains: (place) => [{ kind: 'pods', place }],
};

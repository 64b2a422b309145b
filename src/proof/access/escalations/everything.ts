import { CLUSTER } from '../bindings';
import { RightEscalation } from '../escalation';

export const everything: RightEscalation = {
  name: 'everything',
  does: 'may do everything with everything',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles'],
  needs: [{ verbs: ['*'], group: '*', resources: ['*'] }],
  gains: (place, [{ names }]) => place === CLUSTER && !names ? [{ kind: 'cluster-admin' }] : [],
};

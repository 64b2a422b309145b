import { RightEscalation } from '../escalation';
import { identity } from '../power';
import { accountsNamed } from '../surroundings';

export const createTokens: RightEscalation = {
  name: 'create-tokens',
  does: 'creates tokens of service accounts',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#token-request'],
  needs: [{ verbs: ['create'], group: '', resources: ['serviceaccounts/token'] }],
  gains: (place, [{ names }], surroundings) => names ? accountsNamed(surroundings, place, names).map(identity) : [{ kind: 'service-accounts', place }],
};

import { RightEscalation } from '../escalation';
import { identity } from '../power';
import { accountsNamed } from '../surroundings';

export const impersonateServiceAccounts: RightEscalation = {
  name: 'impersonate-service-accounts',
  does: 'impersonates service accounts',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/'],
  needs: [{ verbs: ['impersonate'], group: '', resources: ['serviceaccounts'] }],
  gains: (place, [{ names }], surroundings) => names ? accountsNamed(surroundings, place, names).map(identity) : [{ kind: 'service-accounts', place }],
};

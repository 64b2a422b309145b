import { Right, RightEscalation } from '../escalation';
import { Power, identity } from '../power';
import { userNamed } from '../principal';
import { accountsNamed } from '../surroundings';

const SOURCES = ['https://github.com/kubernetes/enhancements/tree/master/keps/sig-auth/5284-constrained-impersonation'];
const GROUP = 'authentication.k8s.io';

/**
 * The verb on the identity permits whom to be, and `impersonate-on:` verbs what to do then; the API server asks for both.
 * What may be done is not told apart here: whoever holds any such verb counts as the whole identity.
 */
export const impersonateConstrainedAccounts: RightEscalation = {
  name: 'impersonate-constrained-accounts',
  does: 'impersonates service accounts for some requests',
  sources: SOURCES,
  needs: [{ verbs: ['impersonate:serviceaccount'], group: GROUP, resources: ['serviceaccounts'] }, { verbs: [], anyVerbFrom: 'impersonate-on:serviceaccount:', group: '', resources: [] }],
  gains: (place, [{ names }], surroundings) => names ? accountsNamed(surroundings, place, names).map(identity) : [{ kind: 'service-accounts', place }],
};

export const impersonateConstrainedUsers: RightEscalation = {
  name: 'impersonate-constrained-users',
  does: 'impersonates users for some requests',
  sources: SOURCES,
  needs: [{ verbs: ['impersonate:user-info'], group: GROUP, resources: ['users'], isClusterScoped: true }, { verbs: [], anyVerbFrom: 'impersonate-on:user-info:', group: '', resources: [] }],
  gains: (_, [{ names }]: readonly Right[], { bindings }): Power[] => (names ? names.map(userNamed) : bindings.principals).filter(({ kind }) => kind === 'User').map(identity),
};

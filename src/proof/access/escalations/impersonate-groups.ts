import { RightEscalation } from '../escalation';
import { Power, identity } from '../power';
import { MASTERS } from '../principal';

const GROUPS = { verbs: ['impersonate'], group: '', resources: ['groups'], isClusterScoped: true };

/** The API server takes a group only beside somebody who is in it: groups alone cannot be impersonated. */
export const impersonateGroups: RightEscalation = {
  name: 'impersonate-groups',
  does: 'impersonates members of groups',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/'],
  needs: [GROUPS, { verbs: ['impersonate'], group: '', resources: ['serviceaccounts', 'users'] }],
  gains(_, [{ names }], { bindings }): Power[] {
    const groups = names?.map((name) => ({ kind: 'Group' as const, name, namespace: '' })) ?? [...bindings.principals, { kind: 'Group' as const, name: MASTERS, namespace: '' }];
    return groups.filter(({ kind }) => kind === 'Group').map(identity);
  },
};

import { RightEscalation } from '../escalation';
import { identity } from '../power';
import { userNamed } from '../principal';

/** Users belong to no namespace. Service accounts are impersonated as a resource of their own, by whatever name. */
export const impersonateUsers: RightEscalation = {
  name: 'impersonate-users',
  does: 'impersonates users',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/'],
  needs: [{ verbs: ['impersonate'], group: '', resources: ['users'], isClusterScoped: true }],
  gains(_, [{ names }], { bindings }) {
    const users = names ? names.map(userNamed) : bindings.principals;
    return users.filter(({ kind }) => kind === 'User').map(identity);
  },
};

import { impersonate } from '../../../src/rules/rbac/impersonate';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(impersonate, {
  breaks: [
    ...['groups', 'serviceaccounts', 'users'].map((resource) => granting(resource, { verbs: ['impersonate'] })),
    granting('groups', { verbs: ['impersonate'], names: ['system:masters'] }),
    granting('uids', { group: 'authentication.k8s.io', verbs: ['impersonate'], check: 1 }),
    granting('userextras/scopes', { group: 'authentication.k8s.io', verbs: ['impersonate'], check: 1 }),
    granting('users', { group: 'authentication.k8s.io', verbs: ['impersonate:user-info'], check: 2 }),
  ],
  keeps: [
    granting('users', { verbs: ['impersonate'], names: ['ada@example.com'] }),
    granting('users', { group: 'authentication.k8s.io', verbs: ['impersonate:user-info'], check: 2, names: ['ada@example.com'] }),
    granting('serviceaccounts', { verbs: ['get'] }),
  ],
});

import { impersonate } from '../../../src/rules/rbac/impersonate';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(impersonate, {
  breaks: [
    ...['groups', 'serviceaccounts', 'users'].map((resource) => granting(resource, { verbs: ['impersonate'] })),
    ...['system:masters', 'kubeadm:cluster-admins', 'kubernetes-admin', 'system:kube-controller-manager', 'system:serviceaccounts:kube-system', 'system:serviceaccount:kube-system:job-controller']
      .map((name) => granting('groups', { verbs: ['impersonate'], names: ['ada@example.com', name] })),
    granting('uids', { group: 'authentication.k8s.io', verbs: ['impersonate'], check: 1, names: ['kubernetes-admin'] }),
    granting('uids', { group: 'authentication.k8s.io', verbs: ['impersonate'], check: 1 }),
    granting('userextras/scopes', { group: 'authentication.k8s.io', verbs: ['impersonate'], check: 1 }),
    granting('users', { group: 'authentication.k8s.io', verbs: ['impersonate:user-info'], check: 2 }),
  ],
  keeps: [
    granting('users', { verbs: ['impersonate'], names: ['ada@example.com'] }),
    granting('users', { group: 'authentication.k8s.io', verbs: ['impersonate:user-info'], check: 2, names: ['ada@example.com'] }),
    granting('users', { verbs: ['impersonate'], names: ['system:serviceaccount:shop-web:web'] }),
    granting('serviceaccounts', { verbs: ['get'] }),
  ],
});

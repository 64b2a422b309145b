import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, NAMED, RESOURCE, ROLE_KINDS, withholds } from './role-rule';

/** Administrators of kubeadm, and whatever Kubernetes names itself but the service accounts of other namespaces. */
const POWERFUL = [
  'name in ["kubeadm:cluster-admins", "kubernetes-admin", "kubernetes-super-admin"]',
  'name.startsWith("system:") && !name.startsWith("system:serviceaccount:")',
  'name.startsWith("system:serviceaccount:kube-system:")',
].join(' || ');
const NAMES_OTHERS = `${NAMED} && !rule.resourceNames.exists(name, ${POWERFUL})`;

export const impersonate = objectRule({
  id: 'rbac-impersonate',
  title: 'Nobody acts as somebody else',
  severity: Severity.CRITICAL,
  description: 'Whoever impersonates users, groups or service accounts has their rights, and system:masters has them all. Rules that name whom are permitted, unless that is a user or group of the control plane (system: and what follows, service accounts of kube-system among them) or an administrator that kubeadm makes. From Kubernetes 1.35 impersonation can be constrained by verbs such as impersonate:user-info; those need a second right for each action, but without names they still reach everybody.',
  fix: 'Name in resourceNames who may be impersonated.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#impersonate-verb', 'https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/'],
  frameworks: { cis: ['5.1.8'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    withholds(ROLE_KINDS, { group: '', resources: ['groups', 'serviceaccounts', 'users'], verbs: ['impersonate'], unless: NAMES_OTHERS }),
    {
      kinds: [CLUSTER_ROLE],
      scope: RESOURCE,
      field: '',
      assert: '!((resource == "uids" || resource.startsWith("userextras/")) && "authentication.k8s.io" in rule.?apiGroups.orValue([]) && "impersonate" in rule.?verbs.orValue([]))',
      unless: NAMES_OTHERS,
    },
    {
      kinds: ROLE_KINDS,
      scope: RESOURCE,
      field: '',
      assert: '!("authentication.k8s.io" in rule.?apiGroups.orValue([]) && rule.?verbs.orValue([]).exists(verb, verb.startsWith("impersonate:")) && resource in ["groups", "nodes", "serviceaccounts", "uids", "users"])',
      unless: NAMES_OTHERS,
    },
  ],
});

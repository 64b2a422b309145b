import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, DELETE, withholds, WRITE } from './role-rule';

export const writeAdmissionPolicies = objectRule({
  id: 'rbac-write-admission-policies',
  title: 'Nobody changes admission policies',
  severity: Severity.HIGH,
  description: 'ValidatingAdmissionPolicies and their bindings are guards that their subjects must not move, and a MutatingAdmissionPolicy changes whatever is written to the cluster.',
  fix: 'Leave them to the platform.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/', 'https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1562.001'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: 'admissionregistration.k8s.io', resources: ['mutatingadmissionpolicies', 'mutatingadmissionpolicybindings', 'validatingadmissionpolicies', 'validatingadmissionpolicybindings'], verbs: [...WRITE, ...DELETE] }),
  ],
});

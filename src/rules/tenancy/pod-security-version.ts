import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const podSecurityVersion = objectRule({
  id: 'tenancy-pod-security-version',
  title: 'The version of the enforced level is pinned',
  severity: Severity.LOW,
  description: 'Without a version, or with latest, an upgrade of the cluster changes what the namespace admits, and running workloads fail when they are next scheduled.',
  fix: 'Set the label pod-security.kubernetes.io/enforce-version to a version such as v1.36, and raise it with the cluster.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces'],
  frameworks: { cis: ['5.2.1'], nsa: ['Pod security enforcement'] },
  checks: [{
    kinds: ['Namespace'],
    scope: Scope.OBJECT,
    field: 'metadata.labels["pod-security.kubernetes.io/enforce-version"]',
    assert: 'object.metadata.?labels[?"pod-security.kubernetes.io/enforce-version"].orValue("").matches("^v1[.][0-9]+$")',
    unless: '!("pod-security.kubernetes.io/enforce" in object.metadata.?labels.orValue({}))',
  }],
});

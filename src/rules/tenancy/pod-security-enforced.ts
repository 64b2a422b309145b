import { SYSTEM_NAMESPACES } from './system-namespaces';
import { IS_OF_TENANT } from './tenant-label';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const podSecurityEnforced = objectRule({
  id: 'tenancy-pod-security-enforced',
  title: 'Namespaces enforce at least the baseline level',
  severity: Severity.HIGH,
  description: 'Without the label, or with the level privileged, whoever may create pods in the namespace has its nodes. Where the cluster sets a default for the admission plug-in the label still says what holds here. Namespaces of tenants are held to tenancy-pod-security-level instead, and those of Kubernetes itself to nothing.',
  fix: 'Set the label pod-security.kubernetes.io/enforce to restricted, or at least to baseline.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces'],
  frameworks: { cis: ['5.2.1'], nsa: ['Pod security enforcement'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1611'] },
  checks: [{
    kinds: ['Namespace'],
    scope: Scope.OBJECT,
    field: 'metadata.labels["pod-security.kubernetes.io/enforce"]',
    assert: 'object.metadata.?labels[?"pod-security.kubernetes.io/enforce"].orValue("") in ["baseline", "restricted"]',
    unless: `${IS_OF_TENANT} || object.metadata.name in ${JSON.stringify(SYSTEM_NAMESPACES)}`,
  }],
});

import { STRICTER_SINCE } from './pod-security-controls';
import { IS_OF_TENANT } from './tenant-label';
import { VersionedText, objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const podSecurityLevel = objectRule({
  id: 'tenancy-pod-security-level',
  title: 'Tenant namespaces enforce the restricted level',
  severity: Severity.HIGH,
  description: 'What the label of its namespace enforces is the only thing that stops a tenant\'s pod from taking its node: everything else is asked of those who write manifests. A version that is older than a control of the level leaves that control out. Judged are namespaces that carry a tenant\'s label; others are held to tenancy-pod-security-enforced, and whether the version is pinned at all is for tenancy-pod-security-version to say.',
  fix: 'Set the label pod-security.kubernetes.io/enforce to restricted and its version to that of the cluster, which TenantNamespace does by itself.',
  sources: [
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
  ],
  frameworks: {
    cis: ['5.2.1'],
    nsa: ['Pod security enforcement'],
    owasp: ['2025:K04', '2022:K04'],
    mitre: ['T1611'],
    multiTenancy: [
      'MTB-PL1-BC-CPI-3', 'MTB-PL1-BC-CPI-4', 'MTB-PL1-BC-CPI-5', 'MTB-PL1-BC-CPI-6',
      'MTB-PL1-BC-HI-1', 'MTB-PL1-BC-HI-3', 'MTB-PL1-BC-HI-4', 'MTB-PL1-BC-HI-5',
    ],
  },
  checks: [{
    kinds: ['Namespace'],
    scope: Scope.OBJECT,
    field: 'metadata.labels["pod-security.kubernetes.io/enforce"]',
    assert: 'object.metadata.?labels[?"pod-security.kubernetes.io/enforce"].orValue("") == "restricted"',
    unless: `!(${IS_OF_TENANT})`,
  }, {
    kinds: ['Namespace'],
    scope: Scope.OBJECT,
    field: 'metadata.labels["pod-security.kubernetes.io/enforce-version"]',
    assert: hasEveryControl(),
    unless: `!(${IS_OF_TENANT})`,
  }],
});

/** Every control is asked for from its own minor on. */
function hasEveryControl(): VersionedText {
  return Object.fromEntries(STRICTER_SINCE.map((since) => {
    const older = Array.from({ length: since }, (_, minor) => minor).join('|');
    return [`1.${since}`, `!object.metadata.?labels[?"pod-security.kubernetes.io/enforce-version"].orValue("").matches("^v1[.](${older})$")`];
  }));
}

import { objectRule } from '../rule';
import { Severity } from '../severity';
import { DELETE, ROLE_KINDS, withholds, WRITE } from './role-rule';

export const writeNetworkPolicies = objectRule({
  id: 'rbac-write-network-policies',
  title: 'Nobody but the platform changes network policies',
  severity: Severity.HIGH,
  description: 'Network policies add up: one more that allows everything undoes the rest, so whoever creates them is not held by them. The Multi-Tenancy Benchmarks offer them to tenants as self-service; our reading is that isolation which its subjects can lift is none.',
  fix: 'Remove it; say who talks to whom in the manifests that are reviewed.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1562.001'] },
  checks: [
    withholds(ROLE_KINDS, { group: 'networking.k8s.io', resources: ['networkpolicies'], verbs: [...WRITE, ...DELETE] }),
    withholds(ROLE_KINDS, { group: 'policy.networking.k8s.io', resources: ['adminnetworkpolicies', 'baselineadminnetworkpolicies', 'clusternetworkpolicies'], verbs: [...WRITE, ...DELETE] }),
    withholds(ROLE_KINDS, { group: 'cilium.io', resources: ['ciliumclusterwidenetworkpolicies', 'ciliumnetworkpolicies'], verbs: [...WRITE, ...DELETE] }),
    withholds(ROLE_KINDS, { group: 'projectcalico.org', resources: ['globalnetworkpolicies', 'networkpolicies'], verbs: [...WRITE, ...DELETE] }),
    withholds(ROLE_KINDS, { group: 'crd.projectcalico.org', resources: ['globalnetworkpolicies', 'networkpolicies'], verbs: [...WRITE, ...DELETE] }),
  ],
});

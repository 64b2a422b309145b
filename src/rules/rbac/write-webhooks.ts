import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, DELETE, NAMED, withholds, WRITE } from './role-rule';

export const writeWebhooks = objectRule({
  id: 'rbac-write-webhooks',
  title: 'Nobody changes admission webhooks',
  severity: Severity.CRITICAL,
  description: 'A webhook reads, changes or refuses every object that is written to the cluster, Secrets included, and deleting one removes a guard. Rules that name the configurations are permitted for patch and update, as controllers keep the certificate of their own one up to date.',
  fix: 'Name the own configuration in resourceNames, and grant patch and update only.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#control-admission-webhooks'],
  frameworks: { cis: ['5.1.12'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1562.001'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: 'admissionregistration.k8s.io', resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'], verbs: [...WRITE, ...DELETE], unless: `${NAMED} && !("delete" in rule.?verbs.orValue([]))` }),
  ],
});

import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, NAMED, withholds, WRITE } from './role-rule';

export const writeSecrets = objectRule({
  id: 'rbac-write-secrets',
  title: 'Cluster roles do not write Secrets',
  severity: Severity.HIGH,
  description: 'Whoever creates a Secret of the type kubernetes.io/service-account-token gets a token of any service account of the namespace that does not expire, and whoever changes Secrets replaces certificates, keys and passwords. In a Role it stays within the namespace, and deliveries need it.',
  fix: 'Grant it in the namespaces that need it.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { cis: ['5.1.2'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1528'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['secrets'], verbs: WRITE, unless: NAMED }),
  ],
});

import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const encryptionSecrets = objectRule({
  id: 'control-plane-encryption-secrets',
  title: 'Secrets are among what is encrypted',
  severity: Severity.HIGH,
  description: 'An encryption configuration encrypts only the resources that it lists.',
  fix: 'List secrets in the resources of an entry, or *.* for everything.',
  sources: ['https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/'],
  frameworks: { cis: ['1.2.27'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552'] },
  checks: [
    { kinds: ['apiserver.config.k8s.io/EncryptionConfiguration'], scope: Scope.OBJECT, field: 'resources', assert: 'object.?resources.orValue([]).exists(entry, entry.?resources.orValue([]).exists(resource, resource in ["secrets", "*.", "*.*"]))' },
  ],
});

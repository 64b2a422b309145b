import { PROVIDER } from './config-kinds';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const encryptionCbc = objectRule({
  id: 'control-plane-encryption-cbc',
  title: 'Encryption at rest is authenticated',
  severity: Severity.LOW,
  description: 'aescbc does not notice when what is stored was changed, and Kubernetes advises against it for that; CIS allows it. A provider further down, kept to read old data, is found too: rewrite the data and remove it.',
  fix: 'Use kms with apiVersion v2, or secretbox.',
  sources: ['https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#providers'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'] },
  checks: [
    { kinds: ['apiserver.config.k8s.io/EncryptionConfiguration'], scope: PROVIDER, field: 'aescbc', assert: '!provider.?aescbc.hasValue()' },
  ],
});

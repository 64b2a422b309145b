import { ENCRYPTED } from './config-kinds';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const encryptionProvider = objectRule({
  id: 'control-plane-encryption-provider',
  title: 'The provider that writes encrypts',
  severity: Severity.HIGH,
  description: 'The first provider of an entry encrypts what is written; identity there means plain text, whatever stands below it. aescbc, secretbox and kms are those that CIS names; aesgcm is not safe unless its keys are rotated every 200,000 writes, so it does not pass.',
  fix: 'Put kms, secretbox or aescbc first, and identity last, if it is needed at all.',
  sources: ['https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#providers', 'https://kubernetes.io/docs/reference/config-api/apiserver-config.v1/'],
  frameworks: { cis: ['1.2.28'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552'] },
  checks: [
    { kinds: ['apiserver.config.k8s.io/EncryptionConfiguration'], scope: ENCRYPTED, field: 'providers[0]', assert: 'entry.?providers.orValue([]).size() > 0 && [entry.providers[0]].all(provider, provider.?kms.hasValue() || provider.?secretbox.hasValue() || provider.?aescbc.hasValue())' },
  ],
});

import { PROVIDER } from './config-kinds';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const encryptionKmsVersion = objectRule({
  id: 'control-plane-encryption-kms-version',
  title: 'Key management plug-ins use KMS v2',
  severity: Severity.MEDIUM,
  description: 'Version 1, which is also the default, is deprecated since Kubernetes 1.28 and off since 1.29; it asks the plug-in for every object and is slow to start.',
  fix: 'Set kms.apiVersion to v2.',
  sources: ['https://kubernetes.io/docs/tasks/administer-cluster/kms-provider/'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'] },
  checks: [
    { kinds: ['apiserver.config.k8s.io/EncryptionConfiguration'], scope: PROVIDER, field: 'kms.apiVersion', assert: 'provider.kms.?apiVersion.orValue("v1") == "v2"', unless: '!provider.?kms.hasValue()' },
  ],
});

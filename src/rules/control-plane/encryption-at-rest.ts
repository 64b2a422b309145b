import { flagChecks, isSet } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const encryptionAtRest = objectRule({
  id: 'control-plane-encryption-at-rest',
  title: 'Data is encrypted before it is written to etcd',
  severity: Severity.HIGH,
  description: 'By default Secrets stand in etcd, and in every backup of it, as plain text.',
  fix: 'Set --encryption-provider-config to an EncryptionConfiguration that encrypts Secrets.',
  sources: ['https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/'],
  frameworks: { cis: ['1.2.27'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['encryption-provider-config'], holds: isSet, missing: 'breaks' }),
  ],
});

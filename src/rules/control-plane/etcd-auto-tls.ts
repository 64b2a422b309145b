import { flagChecks, given, isFalse } from './flag-rule';
import { ETCD } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const etcdAutoTls = objectRule({
  id: 'control-plane-etcd-auto-tls',
  title: 'etcd does not sign its own certificate for clients',
  severity: Severity.HIGH,
  description: 'Nobody can verify a certificate that etcd made up.',
  fix: 'Remove --auto-tls and set --cert-file and --key-file.',
  sources: ['https://etcd.io/docs/v3.5/op-guide/security/'],
  frameworks: { cis: ['2.3'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(ETCD, { flags: ['auto-tls'], holds: isFalse, missing: 'passes', unless: given('config-file') }),
  ],
});

import { flagChecks, given, isFalse } from './flag-rule';
import { ETCD } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const etcdPeerAutoTls = objectRule({
  id: 'control-plane-etcd-peer-auto-tls',
  title: 'Members of etcd do not sign their own certificates',
  severity: Severity.HIGH,
  description: 'A member cannot verify a certificate that another one made up.',
  fix: 'Remove --peer-auto-tls and set --peer-cert-file and --peer-key-file.',
  sources: ['https://etcd.io/docs/v3.5/op-guide/security/'],
  frameworks: { cis: ['2.6'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(ETCD, { flags: ['peer-auto-tls'], holds: isFalse, missing: 'passes', unless: given('config-file') }),
  ],
});

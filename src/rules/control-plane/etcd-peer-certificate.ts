import { flagChecks, given, isSet } from './flag-rule';
import { ETCD } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const etcdPeerCertificate = objectRule({
  id: 'control-plane-etcd-peer-certificate',
  title: 'Members of etcd talk over TLS',
  severity: Severity.HIGH,
  description: 'Members copy the whole of the data to each other. kubeadm sets it. What stands in a --config-file is not seen, and with one the flags do not count.',
  fix: 'Set --peer-cert-file and --peer-key-file.',
  sources: ['https://etcd.io/docs/v3.5/op-guide/security/'],
  frameworks: { cis: ['2.4'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1040'] },
  checks: [
    ...flagChecks(ETCD, { flags: ['peer-cert-file', 'peer-key-file'], holds: isSet, missing: 'is set by kubeadm', unless: given('config-file') }),
  ],
});

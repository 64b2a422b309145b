import { flagChecks, given, isSet } from './flag-rule';
import { ETCD } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const etcdServingCertificate = objectRule({
  id: 'control-plane-etcd-serving-certificate',
  title: 'etcd serves its clients over TLS',
  severity: Severity.HIGH,
  description: 'Without a certificate everything, Secrets included, travels in clear text. kubeadm sets it. What stands in a --config-file is not seen, and with one the flags do not count.',
  fix: 'Set --cert-file and --key-file.',
  sources: ['https://etcd.io/docs/v3.5/op-guide/security/'],
  frameworks: { cis: ['2.1'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1040'] },
  checks: [
    ...flagChecks(ETCD, { flags: ['cert-file', 'key-file'], holds: isSet, missing: 'is set by kubeadm', unless: given('config-file') }),
  ],
});

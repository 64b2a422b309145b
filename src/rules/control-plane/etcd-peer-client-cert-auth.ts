import { flagChecks, given, isTrue } from './flag-rule';
import { ETCD } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const etcdPeerClientCertAuth = objectRule({
  id: 'control-plane-etcd-peer-client-cert-auth',
  title: 'Members of etcd ask each other for certificates',
  severity: Severity.CRITICAL,
  description: 'Whoever can join as a member gets, and can change, all data. kubeadm sets it. What stands in a --config-file is not seen, and with one the flags do not count.',
  fix: 'Set --peer-client-cert-auth=true.',
  sources: ['https://etcd.io/docs/v3.5/op-guide/security/'],
  frameworks: { cis: ['2.5'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'] },
  checks: [
    ...flagChecks(ETCD, { flags: ['peer-client-cert-auth'], holds: isTrue, missing: 'is set by kubeadm', unless: given('config-file') }),
  ],
});

import { flagChecks, given, isTrue } from './flag-rule';
import { ETCD } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const etcdClientCertAuth = objectRule({
  id: 'control-plane-etcd-client-cert-auth',
  title: 'etcd asks its clients for certificates',
  severity: Severity.CRITICAL,
  description: 'Whoever reaches an etcd that asks for nothing reads every Secret and owns the cluster. kubeadm sets it. What stands in a --config-file is not seen, and with one the flags do not count.',
  fix: 'Set --client-cert-auth=true.',
  sources: ['https://etcd.io/docs/v3.5/op-guide/security/', 'https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#securing-etcd-clusters'],
  frameworks: { cis: ['2.2'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'], mitre: ['T1552'] },
  checks: [
    ...flagChecks(ETCD, { flags: ['client-cert-auth'], holds: isTrue, missing: 'is set by kubeadm', unless: given('config-file') }),
  ],
});

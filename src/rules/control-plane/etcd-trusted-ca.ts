import { excludes, flagChecks, given } from './flag-rule';
import { ETCD } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const etcdTrustedCa = objectRule({
  id: 'control-plane-etcd-trusted-ca',
  title: 'etcd has an authority of its own',
  severity: Severity.HIGH,
  description: 'Where etcd trusts the authority of the cluster, every client certificate of Kubernetes, such as that of a kubelet, opens etcd past all authorisation. Whether two files hold the same authority cannot be seen here, so the file only must not be that of the cluster as kubeadm names it. kubeadm sets it. What stands in a --config-file is not seen, and with one the flags do not count.',
  fix: 'Set --trusted-ca-file to an authority that signs for etcd alone.',
  sources: ['https://etcd.io/docs/v3.5/op-guide/security/', 'https://kubernetes.io/docs/setup/best-practices/certificates/'],
  frameworks: { cis: ['2.7'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(ETCD, { flags: ['trusted-ca-file'], holds: excludes('/etc/kubernetes/pki/ca\\.crt'), missing: 'is set by kubeadm', unless: given('config-file') }),
  ],
});

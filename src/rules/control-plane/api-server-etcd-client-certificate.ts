import { flagChecks, isSet } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const apiServerEtcdClientCertificate = objectRule({
  id: 'control-plane-api-server-etcd-client-certificate',
  title: 'The API server proves to etcd who it is',
  severity: Severity.HIGH,
  description: 'etcd holds everything, Secrets included. It must know its clients by their certificates, so the API server needs one. kubeadm sets the flags for the etcd it runs; for an external one it is told the files.',
  fix: 'Set --etcd-certfile and --etcd-keyfile; in kubeadm etcd.external.certFile and keyFile.',
  sources: ['https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#securing-etcd-clusters', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
  frameworks: { cis: ['1.2.23'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['etcd-certfile', 'etcd-keyfile'], holds: isSet, missing: 'is set by kubeadm' }),
    { kinds: ['kubeadm.k8s.io/ClusterConfiguration'], scope: Scope.OBJECT, field: 'etcd.external', assert: 'object.etcd.external.?certFile.orValue("") != "" && object.etcd.external.?keyFile.orValue("") != ""', unless: '!object.?etcd.?external.hasValue()' },
  ],
});

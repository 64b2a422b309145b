import { flagChecks, isSet } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const apiServerEtcdCa = objectRule({
  id: 'control-plane-api-server-etcd-ca',
  title: 'The API server verifies the certificate of etcd',
  severity: Severity.HIGH,
  description: 'Without the authority of etcd the API server would take anybody for its database. kubeadm sets the flag for the etcd it runs; for an external one it is told the file.',
  fix: 'Set --etcd-cafile; in kubeadm etcd.external.caFile.',
  sources: ['https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#securing-etcd-clusters', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
  frameworks: { cis: ['1.2.26'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1557'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['etcd-cafile'], holds: isSet, missing: 'is set by kubeadm' }),
    { kinds: ['kubeadm.k8s.io/ClusterConfiguration'], scope: Scope.OBJECT, field: 'etcd.external.caFile', assert: 'object.etcd.external.?caFile.orValue("") != ""', unless: '!object.?etcd.?external.hasValue()' },
  ],
});

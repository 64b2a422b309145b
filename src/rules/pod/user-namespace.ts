import { USER_NAMESPACE_POD, WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const userNamespace = podRule({
  id: 'pod-user-namespace',
  title: 'Pods run in a user namespace where the cluster has them',
  severity: Severity.MEDIUM,
  description: 'In a user namespace, root of the container is nobody on the node, and its capabilities count inside only: most ways out of a container end there. It takes a kernel, a runtime and file systems that can, which no manifest shows, so the rule is for clusters that have them. Pods that share a namespace of the node cannot have one.',
  fix: 'Set hostUsers to false, or set userNamespaces in TargetCluster for every Hardened* workload.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/'],
  frameworks: { nsa: ['Hardening container environments'], owasp: ['2025:K01'], mitre: ['T1611'] },
  checks: [
    {
      scope: Scope.POD,
      field: 'hostUsers',
      assert: USER_NAMESPACE_POD,
      unless: ['hostNetwork', 'hostPID', 'hostIPC'].map((field) => `podSpec.?${field}.orValue(false) == true`).concat(WINDOWS_POD).join(' || '),
    },
  ],
});

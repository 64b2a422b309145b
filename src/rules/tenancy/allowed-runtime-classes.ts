import { POD_KINDS } from '../rule';
import { Severity } from '../severity';
import { allowListRule } from './allow-list-rule';
import { namedByPods } from './pod-field';

export const allowedRuntimeClasses = allowListRule({
  id: 'tenancy-allowed-runtime-classes',
  title: 'Pods of tenants name runtime classes that are theirs',
  severity: Severity.MEDIUM,
  description: 'A runtime class decides how strongly pods are kept from their node and, by its scheduling, on which nodes they run: some are for privileged agents, some for nodes that others pay for. Pods that name no class run in what the nodes have for everybody, and pass; a sandbox that the tenant has to run in is a matter of its own.',
  fix: 'Name a class that the tenant may use, or add it to runtimeClasses of the tenant or the namespace.',
  sources: ['https://kubernetes.io/docs/concepts/containers/runtime-class/', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#sandboxing-containers'],
  frameworks: { owasp: ['2025:K04'], mitre: ['T1610'] },
  kinds: POD_KINDS,
  list: 'runtime-classes',
  named: (graph) => namedByPods(graph, 'runtimeClassName', 'Runtime class'),
});

import { SYSTEM_NAMESPACES } from './system-namespaces';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const reservedNamespaceName = objectRule({
  id: 'tenancy-reserved-namespace-name',
  title: 'Names of namespaces do not begin with kube-',
  severity: Severity.LOW,
  description: 'The prefix is reserved for Kubernetes itself. Policies and tools leave such namespaces out as a matter of course, so that a tenant\'s workload in one is neither seen nor held to anything.',
  fix: 'Choose another name.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#working-with-namespaces'],
  frameworks: { nsa: ['Namespaces'], mitre: ['T1036.005'] },
  checks: [{
    kinds: ['Namespace'],
    scope: Scope.OBJECT,
    field: 'metadata.name',
    assert: `!object.metadata.name.startsWith("kube-") || object.metadata.name in ${JSON.stringify(SYSTEM_NAMESPACES)}`,
  }],
});

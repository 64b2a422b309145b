import { USER_KINDS } from './user-kinds';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const defaultNamespace = objectRule({
  id: 'tenancy-default-namespace',
  title: 'The default namespace is not used',
  severity: Severity.MEDIUM,
  description: 'Whatever is applied without a namespace lands in default, so that nobody can tell its owner there, and policies, quotas and roles cannot be cut to one application. Judged is what says so; objects without a namespace are told by tenancy-namespace-named.',
  fix: 'Give the application a namespace of its own.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces'],
  frameworks: { cis: ['5.7.4'], nsa: ['Namespaces'] },
  checks: [{ kinds: USER_KINDS, scope: Scope.OBJECT, field: 'metadata.namespace', assert: 'dyn(object.metadata).?namespace.orValue("") != "default"' }],
});

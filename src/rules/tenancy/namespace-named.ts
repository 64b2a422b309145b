import { USER_KINDS } from './user-kinds';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const namespaceNamed = objectRule({
  id: 'tenancy-namespace-named',
  title: 'Objects name their namespace',
  severity: Severity.LOW,
  description: 'An object without a namespace goes to that of whoever applies it, which is default where nobody has thought of it. The API server fills the field in, so that only manifests can break this.',
  fix: 'Set metadata.namespace, or the namespace of the chart.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#setting-the-namespace-preference'],
  frameworks: { cis: ['5.7.4'], nsa: ['Namespaces'] },
  checks: [{ kinds: USER_KINDS, scope: Scope.OBJECT, field: 'metadata.namespace', assert: 'dyn(object.metadata).?namespace.orValue("") != ""' }],
});

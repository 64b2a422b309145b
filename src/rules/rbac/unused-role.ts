import { namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { ROLE_BINDING } from './binding';
import { ROLE } from './role-rule';

export const unusedRole = graphRule({
  id: 'rbac-unused-role',
  title: 'Every Role is bound',
  severity: Severity.LOW,
  description: 'A Role without a binding gives nothing to anybody: it is left over, or its binding is misspelt. Cluster roles may be bound from elsewhere and are not judged.',
  fix: 'Bind the Role, or remove it.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  kinds: [ROLE],
  * find(graph) {
    for (const object of graph.ofKind(ROLE)) {
      const { name } = object.manifest.metadata ?? {};
      const bindings = graph.inNamespace(ROLE_BINDING, namespaceOf(object.manifest));
      if (!bindings.some(({ manifest: { roleRef } }) => roleRef?.kind === 'Role' && roleRef.name === name)) {
        yield { object, path: '', message: `No RoleBinding of its namespace binds Role ${name}` };
      }
    }
  },
});

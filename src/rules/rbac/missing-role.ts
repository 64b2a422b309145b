import { namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { ROLE_BINDING } from './binding';
import { ROLE } from './role-rule';

const BUILT_IN = /^(extension-apiserver-authentication-reader$|system:|kubeadm:)/;

export const missingRole = graphRule({
  id: 'rbac-missing-role',
  title: 'Bound roles exist',
  severity: Severity.MEDIUM,
  description: 'A binding to a role that does not exist grants nothing today, and tomorrow whatever the one who creates a role of that name puts into it. Judged are Roles, which stand beside their bindings; cluster roles come from elsewhere as a rule. Roles that the API server and kubeadm make themselves in kube-system and kube-public pass.',
  fix: 'Add the Role, correct its name, or remove the binding.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  kinds: [ROLE_BINDING],
  * find(graph) {
    for (const object of graph.ofKind(ROLE_BINDING)) {
      const { kind, name } = object.manifest.roleRef ?? {};
      const namespace = namespaceOf(object.manifest);
      if (kind === 'Role' && !isBuiltIn(name, namespace) && !graph.find(ROLE, name, namespace)) {
        yield { object, path: 'roleRef.name', value: name, message: `There is no Role ${name} in namespace ${namespace}` };
      }
    }
  },
});

function isBuiltIn(name: unknown, namespace: string): boolean {
  return typeof name === 'string' && BUILT_IN.test(name) && ['kube-public', 'kube-system'].includes(namespace);
}

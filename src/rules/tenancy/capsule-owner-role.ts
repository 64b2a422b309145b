import { graphRule } from '../rule';
import { Severity } from '../severity';

/** Roles of Kubernetes and OpenShift with which a tenant may take down what keeps it apart: network policies, and but for edit bindings. */
const TOO_WIDE = ['admin', 'cluster-admin', 'edit', 'system:admin', 'system:cluster-admin'];

export const capsuleOwnerRole = graphRule({
  id: 'tenancy-capsule-owner-role',
  title: 'Capsule binds owners to roles that cannot void the isolation',
  severity: Severity.HIGH,
  description: 'Capsule binds an owner for whom no ClusterRole is named to admin, in every namespace of the Tenant. Admin and edit may write network policies, which add up, so that one opens what all others deny; admin may bind roles too.',
  fix: 'Name a ClusterRole without such rights in clusterRoles of the owner; TenantBackend.capsule writes one.',
  sources: ['https://projectcapsule.dev/docs/tenants/permissions/', 'https://github.com/projectcapsule/capsule/issues/649'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1098.006'] },
  kinds: ['capsule.clastix.io/Tenant'],
  * find(graph) {
    for (const object of graph.ofKind('capsule.clastix.io/Tenant')) {
      const { owners, additionalRoleBindings } = object.manifest.spec ?? {};
      for (const [index, owner] of listOf(owners).entries()) {
        const { kind, name, clusterRoles } = owner ?? {};
        const wide = listOf(clusterRoles).length === 0 ? 'admin, since no ClusterRole is named' : listOf(clusterRoles).find(isTooWide);
        if (wide !== undefined) {
          yield { object, path: `spec.owners[${index}].clusterRoles`, value: clusterRoles, message: `${kind} ${name} is bound to ${wide}` };
        }
      }
      for (const [index, binding] of listOf(additionalRoleBindings).entries()) {
        if (isTooWide(binding?.clusterRoleName)) {
          const path = `spec.additionalRoleBindings[${index}].clusterRoleName`;
          yield { object, path, value: binding.clusterRoleName, message: `${binding.clusterRoleName} is bound in every namespace of the Tenant` };
        }
      }
    }
  },
});

function isTooWide(role: unknown): boolean {
  return TOO_WIDE.includes(role as string);
}

function listOf(value: unknown): readonly any[] {
  return Array.isArray(value) ? value : [];
}

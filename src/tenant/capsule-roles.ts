import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { NamespaceSettings } from './namespace-settings';
import { Subject, SubjectKind, TenantRole, readingRules, renderSubjects, rulesOf } from '../rbac';

/**
 * Creates the ClusterRoles that Capsule binds in every namespace of a tenant.
 *
 * Where owners make no namespaces, theirs holds nothing, since what they may do stands in the Roles of each namespace. It is
 * there all the same: owners for whom no role is named are bound to `admin`, which may write network policies and bindings.
 */
export function createCapsuleRoles(scope: Construct, tenant: NamespaceSettings, isSelfService: boolean): void {
  for (const role of isSelfService ? rolesHeld(tenant) : [TenantRole.OWNER]) {
    new ApiObject(scope, `role-${role}`, {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: clusterRoleName(tenant, role) },
      rules: isSelfService ? rightsOf(tenant, role) : [],
    });
  }
}

/** The owners, each bound to the owner's role and to no other. */
export function ownerSpecs(tenant: NamespaceSettings): any[] {
  const owners = new Map(tenant.members.get(TenantRole.OWNER)!.map((owner) => [`${owner.kind} ${capsuleName(owner)}`, owner]));
  return [...owners.keys()].sort().map((key) => owners.get(key)!)
    .map((owner) => ({ kind: owner.kind, name: capsuleName(owner), clusterRoles: [clusterRoleName(tenant, TenantRole.OWNER)] }));
}

/** The other roles that somebody holds. */
export function roleBindings(tenant: NamespaceSettings): any[] {
  return rolesHeld(tenant).filter((role) => role !== TenantRole.OWNER)
    .map((role) => ({ clusterRoleName: clusterRoleName(tenant, role), subjects: renderSubjects(tenant.members.get(role)!) }));
}

function rolesHeld({ members }: NamespaceSettings): TenantRole[] {
  return [...members].filter(([, subjects]) => subjects.length > 0).map(([role]) => role);
}

function rightsOf({ roleRules, lifecycle }: NamespaceSettings, role: TenantRole): any[] {
  const rules = rulesOf(role, roleRules);
  return lifecycle.cordoned ? readingRules(rules) : rules;
}

function clusterRoleName({ name }: NamespaceSettings, role: TenantRole): string {
  return `${name}-tenant-${role}`;
}

/** Capsule knows a service account by the name under which it authenticates. */
function capsuleName({ kind, name, namespace }: Subject): string {
  return kind === SubjectKind.SERVICE_ACCOUNT ? `system:serviceaccount:${namespace}:${name}` : name;
}

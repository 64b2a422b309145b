import { Construct } from 'constructs';
import { NamespaceSettings } from './namespace-settings';
import { createIntended } from '../boundary';
import { Subject, SubjectKind, TenantRole } from '../rbac';

/**
 * Creates the ClusterRole that Capsule binds to owners, and gives its name. It holds nothing, since what they may do stands
 * in the Roles of each namespace. It is there all the same: owners for whom none is named are bound to `admin`, which may
 * write network policies and bindings, and an empty list is dropped where Capsule writes the Tenant back.
 */
export function createOwnerRole(scope: Construct, tenant: NamespaceSettings): string {
  const name = `${tenant.name}-tenant-owner`;
  createIntended(scope, 'role-owner', {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name },
    parts: { rules: () => [], aggregationRule: () => undefined },
    madeFrom: 'ownerClusterRole of the back-end',
  });
  return name;
}

/** The owners, each bound to one role and to no other. */
export function ownerSpecs(tenant: NamespaceSettings, clusterRole: string): any[] {
  const owners = new Map(tenant.members.get(TenantRole.OWNER)!.map((owner) => [`${owner.kind} ${capsuleName(owner)}`, owner]));
  return [...owners.keys()].sort().map((key) => owners.get(key)!)
    .map((owner) => ({ kind: owner.kind, name: capsuleName(owner), clusterRoles: [clusterRole] }));
}

/** Capsule knows a service account by the name under which it authenticates. */
function capsuleName({ kind, name, namespace }: Subject): string {
  return kind === SubjectKind.SERVICE_ACCOUNT ? `system:serviceaccount:${namespace}:${name}` : name;
}

import { Principal, principalKey, principalOf } from './principal';
import { AccessRole, RBAC_GROUP, RoleKind, Roles } from './roles';
import { NetworkObject } from '../network';

/** Everywhere in the cluster, and what belongs to the cluster. */
export const CLUSTER = '*';

/** Where something holds: a namespace, or `CLUSTER`. */
export type Place = string;

/** A role that somebody holds in a place, and why. */
export interface RoleGrant {
  readonly principal: Principal;
  readonly place: Place;
  readonly role: AccessRole;
  readonly binding: NetworkObject;
  /** Which of the binding's subjects it is. */
  readonly subject: number;
}

/** A binding whose role is not there: whoever may create that role gives it to the subjects. */
export interface DanglingBinding {
  readonly place: Place;
  readonly binding: NetworkObject;
  readonly roleKind: RoleKind;
  readonly roleName: string;
  readonly principals: readonly Principal[];
}

/** Who holds what, by the bindings among objects. */
export class Bindings {
  public readonly dangling: DanglingBinding[] = [];
  public readonly grants: RoleGrant[] = [];
  private readonly byPrincipal = new Map<string, RoleGrant[]>();

  constructor(objects: readonly NetworkObject[], roles: Roles) {
    for (const object of objects) {
      this.read(object, roles);
    }
  }

  /** Everybody to whom a role is bound. */
  public get principals(): Principal[] {
    return [...this.byPrincipal.values()].map(([{ principal }]) => principal);
  }

  /** What is bound to very this principal, not to its groups. */
  public of(principal: Principal): readonly RoleGrant[] {
    return this.byPrincipal.get(principalKey(principal)) ?? [];
  }

  private read(binding: NetworkObject, roles: Roles): void {
    const { kind, metadata, roleRef, subjects } = binding.manifest;
    const namespace: string = kind === 'ClusterRoleBinding' ? '' : metadata?.namespace || 'default';
    const place = namespace === '' ? CLUSTER : namespace;
    const named: readonly unknown[] = Array.isArray(subjects) ? subjects : [];
    const principals = named.map((subject) => principalOf(subject, namespace));
    const role = roleOf(roleRef, namespace, roles);
    if (!role) {
      this.dangling.push({ place, binding, roleKind: roleRef?.kind, roleName: roleRef?.name, principals: principals.filter((principal) => principal !== undefined) });
      return;
    }
    principals.forEach((principal, subject) => principal && this.add({ principal, place, role, binding, subject }));
  }

  private add(grant: RoleGrant): void {
    const key = principalKey(grant.principal);
    const grants = this.byPrincipal.get(key);
    if (grants) {
      grants.push(grant);
    } else {
      this.byPrincipal.set(key, [grant]);
    }
    this.grants.push(grant);
  }
}

function roleOf(roleRef: any, namespace: string, roles: Roles): AccessRole | undefined {
  const isKnown = (roleRef?.apiGroup ?? RBAC_GROUP) === RBAC_GROUP && (roleRef?.kind === 'ClusterRole' || roleRef?.kind === 'Role' && namespace !== '');
  return isKnown ? roles.find(roleRef.kind, namespace, roleRef.name) : undefined;
}

import { Principal, principalOf } from './principal';
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

/** A binding and its role, whether it has subjects or not. */
export interface BoundRole {
  readonly place: Place;
  readonly binding: NetworkObject;
  readonly role: AccessRole;
}

/** Who holds what, by the bindings among objects. */
export class Bindings {
  public readonly dangling: DanglingBinding[] = [];
  public readonly grants: RoleGrant[] = [];
  public readonly all: BoundRole[] = [];
  private readonly byName = { User: new Map<string, RoleGrant[]>(), Group: new Map<string, RoleGrant[]>() };
  private readonly byAccount = new Map<string, Map<string, RoleGrant[]>>();

  constructor(objects: readonly NetworkObject[], roles: Roles) {
    for (const object of objects) {
      this.read(object, roles);
    }
  }

  /** Everybody to whom a role is bound. */
  public get principals(): Principal[] {
    const ofAccounts = [...this.byAccount.values()].flatMap((accounts) => [...accounts.values()]);
    return [...this.byName.User.values(), ...this.byName.Group.values(), ...ofAccounts].map(([{ principal }]) => principal);
  }

  /** What is bound to very this principal, not to its groups. */
  public of({ kind, namespace, name }: Principal): readonly RoleGrant[] {
    return (kind === 'ServiceAccount' ? this.byAccount.get(namespace)?.get(name) : this.byName[kind].get(name)) ?? NONE;
  }

  private read(binding: NetworkObject, roles: Roles): void {
    const { kind, metadata, roleRef, subjects } = binding.manifest;
    const namespace: string = kind === 'ClusterRoleBinding' ? '' : metadata?.namespace || 'default';
    const place = namespace === '' ? CLUSTER : namespace;
    const named: readonly unknown[] = Array.isArray(subjects) ? subjects : [];
    const principals = named.map((subject) => principalOf(subject, namespace));
    const role = roleOf(roleRef, namespace, roles);
    if (!role) {
      const known = principals.filter((principal) => principal !== undefined);
      this.dangling.push({ place, binding, roleKind: roleRef?.kind, roleName: roleRef?.name, principals: known });
      return;
    }
    this.all.push({ place, binding, role });
    principals.forEach((principal, subject) => principal && this.add({ principal, place, role, binding, subject }));
  }

  private add(grant: RoleGrant): void {
    const { kind, namespace, name } = grant.principal;
    const byName = kind === 'ServiceAccount' ? this.accountsOf(namespace) : this.byName[kind];
    const grants = byName.get(name);
    if (grants) {
      grants.push(grant);
    } else {
      byName.set(name, [grant]);
    }
    this.grants.push(grant);
  }

  private accountsOf(namespace: string): Map<string, RoleGrant[]> {
    let accounts = this.byAccount.get(namespace);
    if (!accounts) {
      accounts = new Map();
      this.byAccount.set(namespace, accounts);
    }
    return accounts;
  }
}

const NONE: readonly RoleGrant[] = [];

function roleOf(roleRef: any, namespace: string, roles: Roles): AccessRole | undefined {
  const isKnown = (roleRef?.apiGroup ?? RBAC_GROUP) === RBAC_GROUP && (roleRef?.kind === 'ClusterRole' || roleRef?.kind === 'Role' && namespace !== '');
  return isKnown ? roles.find(roleRef.kind, namespace, roleRef.name) : undefined;
}

import { Bindings, CLUSTER, RoleGrant } from './bindings';
import { AccessRequest, EVERY, PolicyRule, UserInfo, readRules, ruleAllows } from './policy-rule';
import { MASTERS, userNamed } from './principal';
import { RBAC_GROUP, RoleKind, Roles } from './roles';
import { covers } from './rule-cover';

/** Everything there is. */
const EVERYTHING: readonly PolicyRule[] = readRules([
  { verbs: [EVERY], apiGroups: [EVERY], resources: [EVERY] },
  { verbs: [EVERY], nonResourceURLs: [EVERY] },
]);

/** Answers as the API server's RBAC authorizer does, and guards roles and bindings as it does. */
export class Authorizer {
  constructor(private readonly roles: Roles, private readonly bindings: Bindings) {}

  /** Whether a request is allowed. A request for a Namespace by name is one in that namespace. */
  public allows(user: UserInfo, request: AccessRequest): boolean {
    return user.groups.includes(MASTERS) || this.allowing(user, request) !== undefined;
  }

  /** The first grant that allows a request. */
  public allowing(user: UserInfo, request: AccessRequest): RoleGrant | undefined {
    return this.grantsOf(user, placeOf(request)).find(({ role }) => role.rules.some((rule) => ruleAllows(rule, request)));
  }

  /** Whether somebody who may write roles may write this one: they hold what is in it, or may escalate it. */
  public mayWriteRole(user: UserInfo, role: any): boolean {
    const kind: RoleKind = role.kind;
    const namespace: string = kind === 'Role' ? role.metadata?.namespace ?? '' : '';
    const escalate = { verb: 'escalate', group: RBAC_GROUP, resource: kind === 'Role' ? 'roles' : 'clusterroles', namespace, name: role.metadata?.name };
    if (user.groups.includes(MASTERS) || this.allows(user, escalate)) {
      return true;
    }
    const held = this.rulesIn(user, namespace);
    return covers(held, readRules(role.rules)) && (!hasSelectors(role) || covers(held, EVERYTHING));
  }

  /** Whether somebody who may write bindings may write this one: they hold what its role grants, or may bind it. */
  public mayWriteBinding(user: UserInfo, binding: any): boolean {
    const namespace: string = binding.kind === 'RoleBinding' ? binding.metadata?.namespace ?? '' : '';
    const { kind, name } = binding.roleRef;
    const bind = { verb: 'bind', group: RBAC_GROUP, resource: kind === 'Role' ? 'roles' : 'clusterroles', namespace, name };
    if (user.groups.includes(MASTERS) || this.allows(user, bind)) {
      return true;
    }
    const role = this.roles.find(kind, namespace, name);
    return role !== undefined && covers(this.rulesIn(user, namespace), role.rules);
  }

  private rulesIn(user: UserInfo, namespace: string): PolicyRule[] {
    return this.grantsOf(user, namespace).flatMap(({ role }) => role.rules);
  }

  private grantsOf({ name, groups }: UserInfo, namespace: string): RoleGrant[] {
    const principals = [userNamed(name), ...groups.map((group) => ({ kind: 'Group' as const, name: group, namespace: '' }))];
    return principals.flatMap((principal) => this.bindings.of(principal)).filter(({ place }) => place === CLUSTER || namespace !== '' && place === namespace);
  }
}

/** Where the API server takes a request to be: that for a Namespace is in it, but the list of those with one name is the cluster's. */
function placeOf({ verb, path, resource, namespace = '', name = '' }: AccessRequest): string {
  if (path !== undefined) {
    return '';
  }
  return resource !== 'namespaces' ? namespace : verb === 'list' || verb === 'watch' ? '' : name;
}

function hasSelectors({ aggregationRule }: any): boolean {
  return (aggregationRule?.clusterRoleSelectors ?? []).length > 0;
}

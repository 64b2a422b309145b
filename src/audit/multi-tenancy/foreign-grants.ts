import { KINDS, KindScope } from '../../manifest';
import { AccessProof, AccessRequest, CLUSTER, PolicyRule, Principal, RoleGrant, ruleAllows } from '../../proof';

/** A resource that rights are asked for. */
export interface AccessResource {
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  /** Undefined where it is not known. */
  readonly scope?: KindScope;
}

/** A right of somebody of a tenant where others are at home. */
export interface ForeignGrant {
  readonly principal: Principal;
  /** The tenants that they belong to. */
  readonly tenants: ReadonlySet<string>;
  /** Whose the place is; undefined for every namespace. */
  readonly owner?: string;
  readonly grant: RoleGrant;
  readonly request: AccessRequest;
}

/** What the benchmarks ask for everywhere. */
export const ALL_VERBS: readonly string[] = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];

/** Requests with these name no object. */
const OF_NO_NAME = ['create', 'deletecollection'];

const OF_KUBERNETES: readonly AccessResource[] = KINDS.map(({ group, plural, scope }) => ({ group, resource: plural, scope }));

/** The rights of somebody beyond those that every cluster gives to everybody. */
export function ownGrants(access: AccessProof, principal: Principal): RoleGrant[] {
  return access.grantsOf(principal).filter(({ binding }) => !access.surroundings.isBuiltIn(binding));
}

/** The first right that a grant gives on a resource of a scope; a resource of which nothing is known is of both. */
export function firstRight({ role, place }: RoleGrant, scope: KindScope, custom: readonly AccessResource[]): AccessRequest | undefined {
  const known = [...OF_KUBERNETES, ...custom];
  const namespace = scope === 'Cluster' || place === CLUSTER ? '' : place;
  for (const rule of role.rules) {
    const resources = [...known, ...namedBy(rule, known)].filter((resource) => (resource.scope ?? scope) === scope);
    for (const { group, resource, subresource } of resources) {
      const right = rightBy(rule, { group, resource, subresource, namespace });
      if (right) {
        return right;
      }
    }
  }
  return undefined;
}

/** Rights of principals in places of tenants that they do not belong to. */
export function foreignGrants(access: AccessProof, principals: readonly Principal[], custom: readonly AccessResource[]): ForeignGrant[] {
  return principals.flatMap((principal) => {
    const { tenants } = access.homeOf(principal);
    return ownGrants(access, principal).flatMap((grant): ForeignGrant[] => {
      const owner = grant.place === CLUSTER ? undefined : access.surroundings.namespaces.get(grant.place)?.tenant;
      const isForeign = grant.place === CLUSTER || owner !== undefined && !tenants.has(owner);
      const request = isForeign ? firstRight(grant, 'Namespaced', custom) : undefined;
      return request ? [{ principal, tenants, owner, grant, request }] : [];
    });
  });
}

function rightBy(rule: PolicyRule, request: Omit<AccessRequest, 'verb'>): AccessRequest | undefined {
  const names = rule.resourceNames.length === 0 ? [undefined] : rule.resourceNames;
  const verbsFor = (name: string | undefined) => ALL_VERBS.filter((verb) => name === undefined || !OF_NO_NAME.includes(verb));
  return names.flatMap((name) => verbsFor(name).map((verb) => ({ ...request, verb, name }))).find((candidate) => ruleAllows(rule, candidate));
}

/** The resources that a rule names; wildcards name none. */
function namedBy({ apiGroups, resources }: PolicyRule, known: readonly AccessResource[]): AccessResource[] {
  const isNamed = (text: string) => !text.includes('*');
  return apiGroups.filter(isNamed).flatMap((group) => resources.filter(isNamed).map((text) => {
    const [resource, subresource] = text.split('/', 2);
    return { group, resource, subresource, scope: known.find((one) => one.group === group && one.resource === resource)?.scope };
  }));
}

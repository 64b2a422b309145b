import { RoleGrant } from './bindings';
import { Principal, UNAUTHENTICATED, AUTHENTICATED, SERVICE_ACCOUNTS } from './principal';
import { Surroundings } from './surroundings';
import { TENANT_ROLE_NAMES } from '../../boundary';

/** Where somebody is at home: the tenants that they belong to. */
export interface Home {
  readonly tenants: ReadonlySet<string>;
  /** Whether they are of the platform: they stand outside of tenants and may reach into many. */
  readonly isPlatform: boolean;
}

const PLATFORM: Home = { tenants: new Set(), isPlatform: true };
const NOWHERE: Home = { tenants: new Set(), isPlatform: false };
const EVERYBODY = [AUTHENTICATED, UNAUTHENTICATED, SERVICE_ACCOUNTS];

/**
 * Where somebody is at home: a service account in the tenant of its namespace; people in the tenants whose roles they hold;
 * people of whom no tenant says so, in the tenants whose namespaces they have rights in. Groups that everybody is in are at
 * home nowhere, and all others belong to the platform.
 */
export function homeOf(principal: Principal, grants: readonly RoleGrant[], surroundings: Surroundings): Home {
  const namespace = namespaceOfAccounts(principal);
  if (namespace !== undefined) {
    const { tenant } = surroundings.in(namespace);
    return tenant === undefined ? PLATFORM : { tenants: new Set([tenant]), isPlatform: false };
  }
  if (EVERYBODY.includes(principal.name) || principal.name === 'system:anonymous') {
    return NOWHERE;
  }
  const declared = tenantsOf(grants.filter(isMembership), surroundings);
  const bound = declared.size > 0 ? declared : tenantsOf(grants, surroundings);
  return bound.size > 0 ? { tenants: bound, isPlatform: false } : PLATFORM;
}

function namespaceOfAccounts({ kind, namespace, name }: Principal): string | undefined {
  const prefix = `${SERVICE_ACCOUNTS}:`;
  return kind === 'ServiceAccount' ? namespace : kind === 'Group' && name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}

/** A tenant writes one binding of each of its roles, by the role's name; any other that names the role makes nobody a member. */
function isMembership({ role, binding }: RoleGrant): boolean {
  return role.kind === 'Role' && TENANT_ROLE_NAMES.includes(role.name) && binding.manifest.metadata?.name === role.name;
}

function tenantsOf(grants: readonly RoleGrant[], surroundings: Surroundings): Set<string> {
  return new Set(grants.map(({ place }) => surroundings.namespaces.get(place)?.tenant).filter((tenant) => tenant !== undefined));
}

import { IConstruct } from 'constructs';
import { GRANTABLE_VERBS, reasonAgainst } from './forbidden-rights';
import { TENANT_ROLE_RULES, TenantRole, TenantRoleRule } from './tenant-role';
import { Mistake } from '../errors';
import { KINDS, isDnsSubdomain } from '../manifest';
import { isReadingRight } from '../rules';

/**
 * What roles of a tenant may do beyond what they hold anyway, such as with custom resources.
 *
 * Whoever may do what a role may gets it too: an owner what is given to developers and deployers, and everybody what is
 * given to viewers.
 *
 * Refused with an error: wildcards, verbs other than get, list, watch, create, update, patch and delete, cluster-scoped
 * resources, which a Role does not reach, viewers that change something, others than owners who read Secrets, and what no
 * tenant holds: network policies, quotas, limits, the Namespace, roles and bindings, tokens, endpoints, proxies, ephemeral
 * containers and what comes to the same in well-known extensions.
 *
 * @see https://kubernetes.io/docs/concepts/security/rbac-good-practices/
 */
export interface RoleRule {
  /** Who gets it; at least one. */
  readonly roles: TenantRole[];
  /** API groups, such as `postgresql.cnpg.io`; the core group is the empty text. */
  readonly apiGroups: string[];
  /** Resources and subresources of those groups, in the plural: `clusters`, `clusters/status`. */
  readonly resources: string[];
  /** What may be done with them. */
  readonly verbs: string[];
}

/** The roles that may do what another may. */
const HOLDERS: { readonly [role in TenantRole]: readonly TenantRole[] } = {
  [TenantRole.VIEWER]: [TenantRole.VIEWER, TenantRole.DEVELOPER, TenantRole.DEPLOYER, TenantRole.OWNER],
  [TenantRole.DEVELOPER]: [TenantRole.DEVELOPER, TenantRole.OWNER],
  [TenantRole.DEPLOYER]: [TenantRole.DEPLOYER, TenantRole.OWNER],
  [TenantRole.OWNER]: [TenantRole.OWNER],
};

const RESOURCE = /^[a-z0-9][-a-z0-9]*(\/[a-z0-9][-a-z0-9]*)?$/;
const CLUSTER_SCOPED = new Set(KINDS.filter(({ scope }) => scope === 'Cluster').map(({ group, plural }) => `${group}/${plural}`));
// A Role reaches the one Namespace object that it lives in.
CLUSTER_SCOPED.delete('/namespaces');

/** The rules of a role with those of the tenant's own that it gets; lists are sorted, so that their order has no say in the output. */
export function rulesOf(role: TenantRole, own: readonly RoleRule[]): TenantRoleRule[] {
  const added = own.filter(({ roles }) => roles.some((holder) => HOLDERS[holder].includes(role)))
    .map((rule): TenantRoleRule => ({ apiGroups: inOrder(rule.apiGroups), resources: inOrder(rule.resources), verbs: inOrder(rule.verbs) }));
  const byText = new Map(added.map((rule) => [JSON.stringify(rule), rule]));
  return [...TENANT_ROLE_RULES[role], ...[...byText.keys()].sort().map((text) => byText.get(text)!)];
}

/** What is left of rules for those who may only look. */
export function readingRules(rules: readonly TenantRoleRule[]): TenantRoleRule[] {
  return rules.map(({ apiGroups, resources, verbs }) => ({
    apiGroups,
    resources: resources.filter((resource) => isReadingRight(resource, 'get')),
    verbs: verbs.filter((verb) => isReadingRight('', verb)),
  })).filter(({ resources, verbs }) => resources.length > 0 && verbs.length > 0);
}

/** What is wrong with the rules of a tenant's own. */
export function roleRuleMistakes(where: IConstruct | string, field: string, rules: readonly RoleRule[]): Mistake[] {
  return rules.flatMap((rule, index) => mistakesIn(where, `${field}[${index}]`, rule));
}

function mistakesIn(where: IConstruct | string, field: string, rule: RoleRule): Mistake[] {
  const shape = [...emptyMistakes(where, field, rule), ...textMistakes(where, field, rule)];
  if (shape.length > 0) {
    return shape;
  }
  return rule.apiGroups.flatMap((group) => rule.resources.flatMap((resource) => rightMistakes(where, field, rule, group, resource)));
}

function emptyMistakes(where: IConstruct | string, field: string, rule: RoleRule): Mistake[] {
  return (['roles', 'apiGroups', 'resources', 'verbs'] as const).filter((list) => !rule[list]?.length).map((list) => ({
    where, field: `${field}.${list}`, problem: 'is empty', given: rule[list], allowed: 'At least one entry is required', fix: 'Name what is granted and to whom, or remove the rule',
  }));
}

function textMistakes(where: IConstruct | string, field: string, { apiGroups = [], resources = [], verbs = [] }: RoleRule): Mistake[] {
  const wrong = (list: string, given: string, problem: string, allowed: string): Mistake =>
    ({ where, field: `${field}.${list}`, problem, given, allowed, fix: 'Write out what is granted' });
  return [
    ...apiGroups.filter((group) => group !== '' && !isDnsSubdomain(group))
      .map((group) => wrong('apiGroups', group, 'has an entry that is no API group', 'The group of an apiVersion is allowed, or the empty text for the core group; wildcards are not')),
    ...resources.filter((resource) => !RESOURCE.test(resource))
      .map((resource) => wrong('resources', resource, 'has an entry that is no resource', 'A plural in lower case is allowed, and with a subresource after a slash; wildcards are not')),
    ...verbs.filter((verb) => !GRANTABLE_VERBS.includes(verb))
      .map((verb) => wrong('verbs', verb, 'has a verb that tenants are not given', `${GRANTABLE_VERBS.join(', ')} are allowed; others are rights over rights or reach what was not named`)),
  ];
}

const READS = ['get', 'list', 'watch'];

function rightMistakes(where: IConstruct | string, field: string, { roles, verbs }: RoleRule, group: string, resource: string): Mistake[] {
  const given = group === '' ? resource : `${group}/${resource}`;
  if (CLUSTER_SCOPED.has(`${group}/${resource.split('/')[0]}`)) {
    return [{ where, field: `${field}.resources`, problem: 'names what no namespace holds', given, allowed: 'Resources in namespaces are allowed: a Role does not reach others', fix: 'Leave it to the platform' }];
  }
  const reason = verbs.map((verb) => reasonAgainst(group, resource, verb)).find((found) => found !== undefined);
  if (reason !== undefined) {
    return [{ where, field, problem: `grants what no tenant holds, because it ${reason}`, given: `${verbs.join(', ')} on ${given}`, allowed: 'Rights that keep the isolation of the namespace are allowed', fix: 'Leave it to the platform, or grant reading only' }];
  }
  if (group === '' && resource === 'secrets' && verbs.some((verb) => READS.includes(verb)) && roles.some((role) => role !== TenantRole.OWNER)) {
    return [{ where, field, problem: 'lets others than owners read Secrets', given: `${verbs.join(', ')} on ${given} for ${roles.join(', ')}`, allowed: 'Owners read Secrets, and whoever may run pods mounts them', fix: 'Name TenantRole.OWNER only, or mount the Secret in the pod that needs it' }];
  }
  if (roles.includes(TenantRole.VIEWER) && verbs.some((verb) => !isReadingRight(resource, verb))) {
    return [{ where, field, problem: 'lets viewers do more than look', given: `${verbs.join(', ')} on ${given}`, allowed: 'get, list and watch are allowed to viewers, on subresources that hold data', fix: 'Give it to TenantRole.DEVELOPER' }];
  }
  return [];
}

function inOrder(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

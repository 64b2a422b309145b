import { Check } from '../rule';
import { Scope } from '../scope';

export const ROLE = 'rbac.authorization.k8s.io/Role';
export const CLUSTER_ROLE = 'rbac.authorization.k8s.io/ClusterRole';

/** The kinds that grant permissions. */
export const ROLE_KINDS = [ROLE, CLUSTER_ROLE];

/** Each rule of a role, as `rule`. */
export const ROLE_RULE = Scope.OBJECT.each('rules', 'rule');

/** Each resource of each rule, as `resource`. */
export const RESOURCE = ROLE_RULE.each('resources', 'resource');

/** Each URL of each rule that is no resource, as `url`. */
export const NON_RESOURCE_URL = ROLE_RULE.each('nonResourceURLs', 'url');

export const READ = ['get', 'list', 'watch'];
export const WRITE = ['create', 'patch', 'update'];
export const DELETE = ['delete', 'deletecollection'];

/** True of rules that are about objects of given names only. */
export const NAMED = 'rule.?resourceNames.orValue([]).size() > 0';

/** Verbs on resources of an API group, which no role is to grant. */
export interface Right {
  readonly group: string;
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** Where this is true the right is permitted. */
  readonly unless?: string;
}

/**
 * A check that roles of these kinds do not grant a right.
 *
 * It looks at what a role spells out: whatever a wildcard grants is found by the rules about wildcards, once.
 */
export function withholds(kinds: readonly string[], { group, resources, verbs, unless }: Right): Check {
  // The resource stands first and without a list: every resource of every role is compared by every such check.
  const granted = [
    `(${resources.map((resource) => `resource == "${resource}"`).join(' || ')})`,
    `"${group}" in rule.?apiGroups.orValue([])`,
    `rule.?verbs.orValue([]).exists(verb, verb in [${verbs.map((verb) => `"${verb}"`).join(', ')}])`,
    ...unless === undefined ? [] : [`!(${unless})`],
  ];
  return { kinds, scope: RESOURCE, field: '', assert: `!(${granted.join(' && ')})` };
}

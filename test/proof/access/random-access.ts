import * as fc from 'fast-check';
import { RandomChoice, drawn } from './random-choice';
import { matchesSelector } from '../../../src/manifest';
import { builtInAccessObjects } from '../../../src/proof/access/built-in';

/** The RBAC objects of a small cluster. */
export interface RandomAccess {
  readonly objects: readonly any[];
  /** Whether the roles and bindings of the API server are there, too. */
  readonly builtIn: boolean;
}

export const RBAC = 'rbac.authorization.k8s.io';
export const NAMESPACES = ['n0', 'n1', 'n2', 'n3'];
/** Objects are named like namespaces, too, since the request for a namespace is in it. */
export const OBJECT_NAMES = ['a', 'b', 'n0', 'n1'];
export const ROLE_NAMES = ['reader', 'writer', 'owner', 'gone'];
export const VERBS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection', 'impersonate', 'use'];
export const PATHS = ['/healthz', '/healthz/', '/healthz/etcd', '/healthzz', '/metrics', '/metrics/slis', '/logs', '/logs/a/x', '/logs/*/x', '/'];
/** Resources, with the group that they are in. */
export const RESOURCES = [
  ['', 'pods'], ['', 'pods/exec'], ['', 'pods/log'], ['', 'secrets'], ['', 'nodes'], ['', 'namespaces'], ['', 'namespaces/status'], ['', 'serviceaccounts/token'],
  ['apps', 'deployments'], ['apps', 'deployments/scale'], [RBAC, 'roles'], [RBAC, 'clusterroles'], [RBAC, 'rolebindings'], [RBAC, 'clusterrolebindings'],
] as const;

const AUTHENTICATED = 'system:authenticated';
const LABELS = { tier: ['low', 'high'], part: ['x', 'y'] };
const URLS = ['/healthz', '/healthz/*', '/healthz*', '/metrics', '/metr*', '/logs/*/x', '/logs/**', '/*', '*'];
const ODD_RESOURCES = ['*', '*', 'pods/*', '*/exec', '*/*', '*/scale', '*/a/b', 'Pods', 'pod'];
const BUILT_IN_ROLES = ['view', 'edit', 'admin', 'cluster-admin', 'system:discovery', 'system:aggregate-to-edit', 'system:node'];

/** Somebody as authenticated. */
export interface RandomUser {
  readonly name: string;
  readonly groups: readonly string[];
}

export const USERS: readonly RandomUser[] = [
  { name: 'alice', groups: ['dev', AUTHENTICATED] },
  { name: 'bob', groups: [AUTHENTICATED] },
  { name: 'dev', groups: ['ops', 'dev', AUTHENTICATED] },
  { name: 'eve', groups: [] },
  { name: 'root', groups: ['system:masters', AUTHENTICATED] },
  { name: 'system:anonymous', groups: ['system:unauthenticated'] },
  ...['system:serviceaccount:n0:app', 'system:serviceaccount:n1:app', 'system:serviceaccount:n1:alice'].map((name) => (
    { name, groups: ['system:serviceaccounts', `system:serviceaccounts:${name.split(':')[2]}`, AUTHENTICATED] }
  )),
];

const GROUPS = ['dev', 'ops', AUTHENTICATED, 'system:unauthenticated', 'system:serviceaccounts', 'system:serviceaccounts:n0', 'system:serviceaccounts:n1', 'alice'];

/** Clusters in which the corners of RBAC meet often. */
export const RANDOM_ACCESS: fc.Arbitrary<RandomAccess> = drawn(randomAccess);

export function randomAccess(random: RandomChoice): RandomAccess {
  const builtIn = random.chance(15);
  const namespaces = NAMESPACES.slice(0, 2 + random.below(3));
  const names = ROLE_NAMES.slice(0, 3);
  const clusterRoles = random.times(2, 6, (index) => clusterRole(random, names[index] ?? `role-${index}`, builtIn));
  const roles = namespaces.flatMap((namespace) => names.filter(() => random.chance(50)).map((name) => role(random, name, namespace)));
  const bindings = random.times(2, 10, (index) => binding(random, `binding-${index}`, namespaces, clusterRoles, builtIn));
  return { builtIn, objects: [...withOneResult(clusterRoles, builtIn), ...roles, ...bindings] };
}

/** The objects of a role with a few random rules. */
export function role(random: RandomChoice, name: string, namespace: string): any {
  return { apiVersion: `${RBAC}/v1`, kind: 'Role', metadata: { name, namespace }, rules: random.times(0, 3, () => resourceRule(random)) };
}

export function clusterRole(random: RandomChoice, name: string, builtIn: boolean = false): any {
  const labels = Object.fromEntries(Object.entries(LABELS).filter(() => random.chance(50)).map(([key, values]) => [key, random.one(values)]));
  if (builtIn && random.chance(20)) {
    labels[`${RBAC}/aggregate-to-${random.one(['view', 'edit', 'admin'])}`] = 'true';
  }
  return {
    apiVersion: `${RBAC}/v1`,
    kind: 'ClusterRole',
    metadata: { name, labels },
    ...random.chance(35) ? { aggregationRule: { clusterRoleSelectors: random.times(1, 2, () => selector(random)) } } : {},
    rules: random.times(0, 3, () => rule(random)),
  };
}

export function rule(random: RandomChoice): any {
  return random.chance(20) ? { verbs: random.one([['get'], ['get', 'post'], ['*'], ['list']]), nonResourceURLs: random.some(URLS) } : resourceRule(random);
}

export function resourceRule(random: RandomChoice): any {
  if (random.chance(20)) {
    return delegation(random);
  }
  const resources = random.some(RESOURCES, 3);
  return {
    verbs: random.chance(20) ? ['*'] : random.some(VERBS, 5),
    apiGroups: random.chance(20) ? ['*'] : [...new Set(random.chance(80) ? resources.map(([group]) => group) : [random.one(['', 'apps', RBAC])])],
    resources: random.chance(25) ? random.some(ODD_RESOURCES) : resources.map(([, resource]) => resource),
    ...random.chance(25) ? { resourceNames: random.some(OBJECT_NAMES) } : {},
  };
}

/** The right to give more than one has. */
function delegation(random: RandomChoice): any {
  const verb = random.one(['bind', 'bind', 'escalate', '*']);
  return {
    verbs: [verb],
    apiGroups: [random.one([RBAC, RBAC, '*'])],
    resources: random.one([['roles'], ['clusterroles'], ['roles', 'clusterroles'], ['*']]),
    ...random.chance(50) ? { resourceNames: random.some([...ROLE_NAMES, 'new', 'view'], 3) } : {},
  };
}

function selector(random: RandomChoice): any {
  const key = random.one(Object.keys(LABELS) as (keyof typeof LABELS)[]);
  const values = random.some(LABELS[key]);
  return random.chance(50) ? { matchLabels: { [key]: values[0] } } : random.one([
    { matchExpressions: [{ key, operator: 'In', values }] },
    { matchExpressions: [{ key, operator: 'NotIn', values }] },
    { matchExpressions: [{ key, operator: 'Exists' }] },
    { matchExpressions: [{ key, operator: 'DoesNotExist' }], matchLabels: { part: 'x' } },
    {},
  ]);
}

function binding(random: RandomChoice, name: string, namespaces: readonly string[], clusterRoles: readonly any[], builtIn: boolean): any {
  const namespace = random.chance(70) ? random.one(namespaces) : undefined;
  const roleRef = roleReference(random, namespace, clusterRoles.map(({ metadata }) => metadata.name), builtIn);
  return bindingOf(name, namespace, roleRef, random.times(1, 2, () => subject(random, namespace)));
}

export function bindingOf(name: string, namespace: string | undefined, roleRef: any, subjects: readonly any[]): any {
  return { apiVersion: `${RBAC}/v1`, kind: namespace ? 'RoleBinding' : 'ClusterRoleBinding', metadata: { name, ...namespace ? { namespace } : {} }, roleRef, subjects };
}

/** A role to bind, which may not be there. */
export function roleReference(random: RandomChoice, namespace: string | undefined, clusterRoles: readonly string[], builtIn: boolean): any {
  const kind = namespace && random.chance(50) ? 'Role' : 'ClusterRole';
  const names = kind === 'Role' || random.chance(10) ? ROLE_NAMES : builtIn && random.chance(50) ? BUILT_IN_ROLES : clusterRoles;
  return { apiGroup: RBAC, kind, name: random.one(names) };
}

function subject(random: RandomChoice, namespace: string | undefined): any {
  if (random.chance(30)) {
    const [, , own, name] = random.one(USERS.filter(({ name: user }) => user.startsWith('system:serviceaccount:'))).name.split(':');
    return { kind: 'ServiceAccount', name, ...namespace && random.chance(40) ? {} : { namespace: own } };
  }
  return random.chance(55) ? { apiGroup: RBAC, kind: 'User', name: random.one(USERS).name } : { apiGroup: RBAC, kind: 'Group', name: random.one(GROUPS) };
}

/**
 * Where ClusterRoles gather each other in a circle, the rules that one of them has of its own outlive it or not, as the
 * controller comes to them sooner or later; so there they have none.
 */
function withOneResult(clusterRoles: readonly any[], builtIn: boolean): any[] {
  const others = builtIn ? builtInAccessObjects(37).map(({ manifest }) => manifest).filter(({ kind }) => kind === 'ClusterRole') : [];
  let left = [...clusterRoles, ...others];
  for (let before = -1; before !== left.length;) {
    before = left.length;
    left = left.filter((one) => left.some((other) => gathers(one, other)));
  }
  return left.length === 0 ? [...clusterRoles] : clusterRoles.map((one) => one.aggregationRule ? { ...one, rules: [] } : one);
}

function gathers(one: any, other: any): boolean {
  return one !== other && one.aggregationRule?.clusterRoleSelectors.some((each: any) => matchesSelector(each, other.metadata.labels));
}

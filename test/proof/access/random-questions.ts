import {
  NAMESPACES, OBJECT_NAMES, PATHS, RBAC, RESOURCES, ROLE_NAMES, RandomAccess, RandomUser, USERS, VERBS,
  bindingOf, clusterRole, resourceRule, role, roleReference, rule,
} from './random-access';
import { RandomChoice } from './random-choice';

/** What is asked of a cluster, as the Go program reads it. */
export type AccessQuestion =
  | { readonly kind: 'allowed'; readonly user: RandomUser; readonly request: any }
  | { readonly kind: 'writeRole'; readonly user: RandomUser; readonly role: any }
  | { readonly kind: 'writeBinding'; readonly user: RandomUser; readonly binding: any }
  | { readonly kind: 'rules'; readonly clusterRole: string };

/** A user who may hold a role, where they hold it, and the rules that it was written with. */
interface Held {
  readonly user: RandomUser;
  readonly namespace?: string;
  readonly roleRef: any;
  readonly rules: readonly any[];
}

/** Questions of which a good part is answered with yes. */
export function randomQuestions(random: RandomChoice, access: RandomAccess, count: number): AccessQuestion[] {
  const aggregated = access.objects.filter(({ aggregationRule }) => aggregationRule).map(({ metadata }) => metadata.name);
  return [
    ...Array.from({ length: count }, () => {
      const held = heldBy(random, access);
      const kind = random.below(100);
      return kind < 60 ? allowedQuestion(random, held) : kind < 80 ? roleQuestion(random, held) : bindingQuestion(random, held, access);
    }),
    ...[...aggregated, ...access.builtIn ? ['view', 'edit', 'admin'] : []].map((name) => ({ kind: 'rules' as const, clusterRole: name })),
  ];
}

/** Somebody named in a binding, or anybody. */
function heldBy(random: RandomChoice, { objects }: RandomAccess): Held {
  const { metadata: { namespace }, roleRef, subjects } = random.one(objects.filter((object) => object.roleRef));
  const named = USERS.filter(({ name, groups }) => subjects.some((subject: any) => (
    subject.kind === 'ServiceAccount' ? name === `system:serviceaccount:${subject.namespace ?? namespace}:${subject.name}`
      : subject.kind === 'User' ? name === subject.name : groups.includes(subject.name))));
  const bound = objects.find(({ kind, metadata }) => (
    kind === roleRef.kind && metadata.name === roleRef.name && (kind === 'ClusterRole' || metadata.namespace === namespace)));
  const rules = bound?.rules.length > 0 ? bound.rules : [...objects.flatMap((object) => object.rules ?? []), resourceRule(random)];
  return { user: random.one(named.length > 0 && random.chance(85) ? named : USERS), namespace, roleRef, rules };
}

function allowedQuestion(random: RandomChoice, held: Held): AccessQuestion {
  const granted = random.one(held.rules);
  const request = granted.nonResourceURLs ? pathRequest(random, granted) : resourceRequest(random, granted, held.namespace);
  return { kind: 'allowed', user: held.user, request: possible(random.chance(30) ? { ...request, ...oneFieldOf(random, anyRequest(random)) } : request) };
}

function pathRequest(random: RandomChoice, { verbs, nonResourceURLs }: any): any {
  const prefix = random.one<string>(nonResourceURLs).replace(/\*+$/, '');
  const paths = PATHS.filter((path) => path.startsWith(prefix));
  return { verb: verbs.includes('*') ? random.one(['get', 'post', 'delete']) : random.one(verbs), path: random.one(paths.length > 0 && random.chance(80) ? paths : PATHS) };
}

/** A request that a rule allows, if it is in force where the request is. */
function resourceRequest(random: RandomChoice, { verbs, apiGroups, resources, resourceNames }: any, namespace: string | undefined): any {
  const fitting = RESOURCES.filter(([group, resource]) => (apiGroups.includes('*') || apiGroups.includes(group)) && resources.some((granted: string) => (
    granted === '*' || granted === resource || granted.startsWith('*/') && resource.endsWith(granted.slice(1)))));
  const [group, combined] = random.one(fitting.length > 0 ? fitting : RESOURCES);
  const [resource, subresource] = combined.split('/');
  const verb = verbs.includes('*') ? random.one(VERBS) : random.one(verbs);
  const isClusters = ['nodes', 'clusterroles', 'clusterrolebindings'].includes(resource) && random.chance(80);
  const names = resource === 'namespaces' && namespace && random.chance(60) ? [namespace] : resourceNames ?? OBJECT_NAMES;
  const place = resource === 'namespaces' || isClusters || random.chance(10) ? undefined : namespace ?? random.one(NAMESPACES);
  const name = resourceNames || subresource || random.chance(40) ? random.one(names) : undefined;
  return { verb, group, resource, subresource, namespace: place, name };
}

function anyRequest(random: RandomChoice): any {
  const [group, combined] = random.one(RESOURCES);
  const [resource, subresource] = combined.split('/');
  const [namespace, name] = [random.one([undefined, ...NAMESPACES]), random.one([undefined, ...OBJECT_NAMES])];
  return { verb: random.one([...VERBS, 'bind', 'escalate']), group, resource, subresource, namespace, name };
}

function oneFieldOf(random: RandomChoice, request: any): any {
  const fields = random.one([['verb'], ['group'], ['resource', 'subresource'], ['subresource'], ['namespace'], ['name']]);
  return Object.fromEntries(fields.map((field) => [field, request[field]]));
}

/**
 * The request without what no client can ask for. The request for a Namespace is in that namespace, so it names none, and
 * only verbs of HTTP are asked of it, since others come with whichever namespace their caller likes.
 */
function possible({ verb, path, ...request }: any): any {
  if (path !== undefined) {
    return { verb: VERBS.indexOf(verb) > 2 && verb !== 'delete' ? 'post' : verb, path };
  }
  const { group, resource, subresource, namespace, name } = request;
  if (resource !== 'namespaces') {
    return { verb, group, resource, subresource, namespace, name };
  }
  const object = name ?? 'n0';
  switch (verb) {
    case 'list': case 'watch':
      return { verb, group, resource, name };
    case 'create': case 'deletecollection':
      return { verb, group, resource };
    case 'get': case 'update': case 'patch': case 'delete':
      return { verb, group, resource, subresource: subresource === 'status' ? subresource : undefined, name: object };
    default:
      return { verb: 'get', group, resource, name: object };
  }
}

/** A role with less than is held, or with something more. */
function roleQuestion(random: RandomChoice, { user, namespace, rules }: Held): AccessQuestion {
  const kept = rules.filter(() => random.chance(70)).slice(0, 3).map((each) => random.chance(60) ? narrowed(random, each) : each);
  const inNamespace = namespace ?? (random.chance(50) ? random.one(NAMESPACES) : undefined);
  const isRole = inNamespace !== undefined && random.chance(85);
  const added = random.chance(15) ? [isRole ? resourceRule(random) : rule(random)] : [];
  const wanted = [...kept.length > 0 ? kept : [narrowed(random, random.one(rules))], ...added].filter((each) => !isRole || !each.nonResourceURLs);
  const name = random.one(['new', ...ROLE_NAMES]);
  const written = isRole ? role(random, name, inNamespace) : clusterRole(random, name);
  return { kind: 'writeRole', user, role: { ...written, rules: wanted, ...random.chance(80) ? { aggregationRule: undefined } : {} } };
}

function narrowed(random: RandomChoice, granted: any): any {
  if (granted.nonResourceURLs) {
    const urls = random.some<string>(granted.nonResourceURLs).map((url) => random.one([url, `${url}/*`, url.replace(/\*+$/, 'x')]));
    return { verbs: random.some(granted.verbs), nonResourceURLs: urls };
  }
  const { verbs, apiGroups, resources, resourceNames } = granted;
  return {
    verbs: verbs.includes('*') && random.chance(60) ? random.some(VERBS) : random.some(verbs),
    apiGroups: apiGroups.includes('*') && random.chance(60) ? ['', RBAC] : random.some(apiGroups),
    resources: random.some<string>(resources).map((resource) => resource === '*' ? random.one(['*', 'pods', '*/exec', 'pods/*']) : resource.replace(/^\*\//, random.one(['*/', 'pods/', 'jobs/']))),
    ...resourceNames || random.chance(20) ? { resourceNames: random.some<string>(resourceNames ?? OBJECT_NAMES) } : {},
  };
}

/** A binding of the role that is held, or of another. */
function bindingQuestion(random: RandomChoice, { user, namespace, roleRef }: Held, { objects, builtIn }: RandomAccess): AccessQuestion {
  const inNamespace = random.chance(75) ? namespace ?? random.one(NAMESPACES) : random.one([undefined, ...NAMESPACES]);
  const clusterRoles = objects.filter(({ kind }) => kind === 'ClusterRole').map(({ metadata }) => metadata.name);
  const isBindable = roleRef.kind === 'ClusterRole' || inNamespace !== undefined;
  const wanted = isBindable && random.chance(60) ? roleRef : roleReference(random, inNamespace, clusterRoles, builtIn);
  return { kind: 'writeBinding', user, binding: bindingOf('new', inNamespace, wanted, [{ apiGroup: RBAC, kind: 'User', name: 'mallory' }]) };
}

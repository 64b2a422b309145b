import { EVERY, PolicyRule, isAmong, resourceCovers, urlCovers } from './policy-rule';

/** A right that a way up takes: any of the verbs, on any of the resources. */
export interface Need {
  readonly verbs: readonly string[];
  readonly group: string;
  /** Plurals, subresources behind a slash. */
  readonly resources: readonly string[];
  /** Whether it has to hold in the whole cluster, because the resource belongs to it. */
  readonly isClusterScoped?: boolean;
  /** Names of which one has to be permitted, for rights that are told apart by them. */
  readonly names?: readonly string[];
  /** Paths that are no resources, in their place. */
  readonly urls?: readonly string[];
  /** What verbs on whatever resource begin with, in the place of all else. */
  readonly anyVerbFrom?: string;
}

/** How far a rule grants a need. */
export interface Permitted {
  readonly verbs: readonly string[];
  readonly resources: readonly string[];
  /** The only objects that it is permitted on; undefined for all. */
  readonly names?: readonly string[];
}

/** How far a rule grants a need; undefined where it does not. */
export function permitted(rule: PolicyRule, need: Need): Permitted | undefined {
  if (need.anyVerbFrom !== undefined) {
    const verbs = rule.verbs.filter((verb) => verb === EVERY || verb.startsWith(need.anyVerbFrom!));
    return verbs.length > 0 && rule.resources.length > 0 ? { verbs, resources: rule.resources } : undefined;
  }
  if (need.urls) {
    const urls = need.urls.filter((url) => rule.nonResourceURLs.some((granted) => urlCovers(granted, url)));
    const verbs = need.verbs.filter((verb) => isAmong(verb, rule.verbs));
    return urls.length > 0 && verbs.length > 0 ? { verbs, resources: urls } : undefined;
  }
  if (!isAmong(need.group, rule.apiGroups)) {
    return undefined;
  }
  const names = rule.resourceNames.length > 0 ? rule.resourceNames : undefined;
  if (names && need.names && !need.names.some((name) => names.includes(name))) {
    return undefined;
  }
  const resources = need.resources.filter((resource) => {
    const [plural, subresource = ''] = resource.split('/');
    return rule.resources.some((granted) => resourceCovers(granted, plural, subresource));
  });
  const verbs = need.verbs.filter((verb) => isAmong(verb, rule.verbs) && !(names && isNameless(verb, resources, rule)));
  return resources.length > 0 && verbs.length > 0 ? { verbs, resources, names } : undefined;
}

/**
 * What a POST makes, and collections, have no name in their URL, so that a list of names never permits them. Whoever may patch or
 * update an object that is not there, by its name, makes it (server-side apply, PUT), and `create` is then asked of that name.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.2/staging/src/k8s.io/apiserver/pkg/endpoints/handlers/patch.go
 */
function isNameless(verb: string, resources: readonly string[], { verbs }: PolicyRule): boolean {
  return verb === 'deletecollection'
    || verb === 'create' && resources.every((resource) => !resource.includes('/')) && !isAmong('patch', verbs) && !isAmong('update', verbs);
}

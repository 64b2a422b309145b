/** Who asks, as the API server knows them once they are authenticated. */
export interface UserInfo {
  readonly name: string;
  /** All of their groups, `system:authenticated` among them. */
  readonly groups: readonly string[];
}

/** What is asked of the API server: a verb on a resource, or on a path that is none. */
export interface AccessRequest {
  readonly verb: string;
  /** The API group; empty for the core group. */
  readonly group?: string;
  /** The plural of the resource, such as `pods`. */
  readonly resource?: string;
  readonly subresource?: string;
  /** The namespace; empty for the cluster. */
  readonly namespace?: string;
  /** The object; empty for all of them, and for those that do not exist yet. */
  readonly name?: string;
  /** The path of a request that is about no resource, such as `/metrics`. */
  readonly path?: string;
}

/** One rule of a role, every list present. */
export interface PolicyRule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
}

/** Stands for every verb, group or resource. */
export const EVERY = '*';

/** The rules of a manifest; what is no rule grants nothing. */
export function readRules(rules: unknown): PolicyRule[] {
  return listOf(rules).map((rule: any) => ({
    verbs: textsOf(rule?.verbs),
    apiGroups: textsOf(rule?.apiGroups),
    resources: textsOf(rule?.resources),
    resourceNames: textsOf(rule?.resourceNames),
    nonResourceURLs: textsOf(rule?.nonResourceURLs),
  }));
}

/**
 * Whether a rule allows a request. Nothing denies: one rule that allows is enough.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/apis/rbac/v1/evaluation_helpers.go
 */
export function ruleAllows(rule: PolicyRule, request: AccessRequest): boolean {
  if (request.path !== undefined) {
    return isAmong(request.verb, rule.verbs) && rule.nonResourceURLs.some((url) => urlCovers(url, request.path!));
  }
  const { resource = '', subresource = '' } = request;
  return isAmong(request.verb, rule.verbs)
    && isAmong(request.group ?? '', rule.apiGroups)
    && rule.resources.some((granted) => resourceCovers(granted, resource, subresource))
    && (rule.resourceNames.length === 0 || rule.resourceNames.includes(request.name ?? ''));
}

/** Whether a text or the wildcard is in a list. */
export function isAmong(text: string, list: readonly string[]): boolean {
  return list.includes(EVERY) || list.includes(text);
}

/** `*` is everything with its subresources, `pods` is not `pods/exec`, `pods/*` is nothing, and `*\/exec` is that of any resource. */
export function resourceCovers(granted: string, resource: string, subresource: string): boolean {
  return granted === EVERY
    || granted === (subresource === '' ? resource : `${resource}/${subresource}`)
    || subresource !== '' && granted === `${EVERY}/${subresource}`;
}

/** A star at the end stands for anything; elsewhere it is a star. */
export function urlCovers(granted: string, path: string): boolean {
  return granted === path || granted.endsWith(EVERY) && path.startsWith(granted.replace(/\*+$/, ''));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): string[] {
  return listOf(value).filter((text): text is string => typeof text === 'string');
}

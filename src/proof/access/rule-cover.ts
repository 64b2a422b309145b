import { EVERY, PolicyRule, isAmong, urlCovers } from './policy-rule';

/**
 * Whether somebody who holds some rules holds all that others grant: what the API server asks of those who write roles and
 * bindings. Each verb on each resource has to be within one rule of theirs.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.2/staging/src/k8s.io/component-helpers/auth/rbac/validation/policy_comparator.go
 */
export function covers(held: readonly PolicyRule[], granted: readonly PolicyRule[]): boolean {
  const holds: HoldsRight = (verb, group, resource, name) => held.some((own) => coversResource(own, verb, group, resource, name));
  return granted.every((rule) => everyRight(rule, holds)
    && everyUrl(rule, (verb, url) => held.some((own) => isAmong(verb, own.verbs) && own.nonResourceURLs.some((granter) => urlCovers(granter, url)))));
}

type HoldsRight = (verb: string, group: string, resource: string, name?: string) => boolean;

function everyRight({ verbs, apiGroups, resources, resourceNames }: PolicyRule, holds: HoldsRight): boolean {
  const names = resourceNames.length > 0 ? resourceNames : [undefined];
  return verbs.every((verb) => apiGroups.every((group) => resources.every((resource) => names.every((name) => holds(verb, group, resource, name)))));
}

function everyUrl({ verbs, nonResourceURLs }: PolicyRule, holds: (verb: string, url: string) => boolean): boolean {
  return verbs.every((verb) => nonResourceURLs.every((url) => holds(verb, url)));
}

function coversResource(own: PolicyRule, verb: string, group: string, resource: string, name: string | undefined): boolean {
  return isAmong(verb, own.verbs) && isAmong(group, own.apiGroups) && coversName(own, name)
    && (own.resources.includes(EVERY) || own.resources.includes(resource) || own.resources.includes(`${EVERY}/${subresourceOf(resource)}`));
}

function coversName({ resourceNames }: PolicyRule, name: string | undefined): boolean {
  return resourceNames.length === 0 || name !== undefined && resourceNames.includes(name);
}

/** The part behind the first slash; a text that matches no subresource where there is none. */
function subresourceOf(resource: string): string {
  const slash = resource.indexOf('/');
  return slash < 0 ? '\u0000' : resource.slice(slash + 1);
}

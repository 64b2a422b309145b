const READING_VERBS = ['get', 'list', 'watch'];

/** The subresources that hold data; others are streams and proxies, which a get opens as well as a post. */
const READING_SUBRESOURCES = ['log', 'scale', 'status'];

/** Whether a verb on a resource, or subresource, of a role only looks. Wildcards do not. */
export function isReadingRight(resource: string, verb: string): boolean {
  const [kind, subresource] = resource.split('/');
  return READING_VERBS.includes(verb) && kind !== '*' && (subresource === undefined || READING_SUBRESOURCES.includes(subresource));
}

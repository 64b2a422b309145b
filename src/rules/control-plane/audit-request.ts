/** A request that an audit policy decides about. */
export interface AuditRequest {
  readonly verb: string;
  readonly group: string;
  /** With its subresource, such as `pods/exec`. */
  readonly resource: string;
}

/** The groups that everybody is in who has a name, and everybody who has none. */
const EVERYBODY = ['system:authenticated', 'system:unauthenticated'];

/** Whether a rule of a policy matches a request always, for some users, namespaces or names only, or never. */
export function matchOf(rule: any, { verb, group, resource }: AuditRequest): 'always' | 'sometimes' | 'never' {
  const resources: any[] = rule.resources ?? [];
  const isOfNoResource = rule.nonResourceURLs?.length > 0 && resources.length === 0 && !(rule.namespaces?.length > 0);
  if (isOfNoResource || rule.verbs?.length > 0 && !rule.verbs.includes(verb)) {
    return 'never';
  }
  const matching = resources.filter((entry) => isAmong(entry, group, resource));
  if (resources.length > 0 && matching.length === 0) {
    return 'never';
  }
  const isOfSome = rule.users?.length > 0
    || rule.namespaces?.length > 0
    || rule.userGroups?.length > 0 && !EVERYBODY.some((everybody) => rule.userGroups.includes(everybody))
    || resources.length > 0 && matching.every((entry) => entry.resourceNames?.length > 0);
  return isOfSome ? 'sometimes' : 'always';
}

function isAmong(entry: any, group: string, resource: string): boolean {
  if (entry.group !== '*' && (entry.group ?? '') !== group) {
    return false;
  }
  const [name, subresource] = resource.split('/');
  const patterns = ['*', resource, `${name}/*`, ...subresource === undefined ? [] : [`*/${subresource}`]];
  return !(entry.resources?.length > 0) || entry.resources.some((pattern: string) => patterns.includes(pattern));
}

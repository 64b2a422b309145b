import { RBAC_GROUP } from '../roles';

const CORE = 'core';
const NOBODY = 'nobody';

/**
 * The manifests of roles in short: a line for each role, and an indented one for each of its rules.
 *
 * A role is `name`, or `namespace/name`, then `labelled KEY` and `gathers KEY` for the labels that aggregate it and that it
 * aggregates. A rule is verbs, groups (`core` for the one without a name), resources and, where there are any, names of
 * objects; or verbs and paths.
 */
export function readRoles(text: string): any[] {
  const roles: any[] = [];
  for (const line of linesOf(text)) {
    if (line.startsWith(' ')) {
      roles[roles.length - 1].rules.push(ruleOf(line.trim()));
    } else {
      roles.push(roleOf(line));
    }
  }
  return roles;
}

/** The manifests of bindings in short: `name binds role to Kind subject, Kind subject`, with `namespace/` before names that are in one. */
export function readBindings(text: string): any[] {
  return linesOf(text).map((line) => {
    const [, key, role, subjects] = /^(\S+) binds (\S+) to (.+)$/.exec(line)!;
    const metadata = metadataOf(key, []);
    return {
      apiVersion: `${RBAC_GROUP}/v1`,
      kind: metadata.namespace ? 'RoleBinding' : 'ClusterRoleBinding',
      metadata,
      roleRef: { apiGroup: RBAC_GROUP, kind: metadata.namespace ? 'Role' : 'ClusterRole', name: role },
      subjects: subjects === NOBODY ? [] : subjects.split(', ').map(subjectOf),
    };
  });
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function roleOf(line: string): any {
  const [key, ...words] = line.split(' ');
  const [labelled, gathered] = ['labelled', 'gathers'].map((verb) => words.filter((_, index) => words[index - 1] === verb));
  const metadata = metadataOf(key, labelled);
  return {
    apiVersion: `${RBAC_GROUP}/v1`,
    kind: metadata.namespace ? 'Role' : 'ClusterRole',
    metadata,
    ...gathered.length > 0 ? { aggregationRule: { clusterRoleSelectors: gathered.map((label) => ({ matchLabels: labelsOf([label]) })) } } : {},
    rules: [],
  };
}

function ruleOf(line: string): any {
  const [verbs, ...columns] = line.split(' ').map((column) => column.split(','));
  if (columns.length === 1) {
    return { verbs, nonResourceURLs: columns[0] };
  }
  const [groups, resources, resourceNames] = columns;
  return { verbs, apiGroups: groups.map((group) => group === CORE ? '' : group), resources, ...resourceNames ? { resourceNames } : {} };
}

function subjectOf(text: string): any {
  const [kind, key] = text.split(' ');
  const [name, namespace] = key.split('/').reverse();
  return kind === 'ServiceAccount' ? { kind, namespace, name } : { apiGroup: RBAC_GROUP, kind, name: key };
}

function metadataOf(key: string, labelled: readonly string[]): any {
  const [name, namespace] = key.split('/').reverse();
  return { name, ...namespace ? { namespace } : {}, labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults', ...labelsOf(labelled) } };
}

function labelsOf(keys: readonly string[]): { [key: string]: string } {
  return Object.fromEntries(keys.map((key) => [`${RBAC_GROUP}/${key}`, 'true']));
}

import { isEverybodys } from './subject-view';
import { KINDS, compareCodeUnits } from '../../manifest';
import { AccessProof, CLUSTER, PolicyRule, Principal } from '../../proof';

/** What somebody may do in a place, with resources that they may do the same with. */
export interface Permission {
  /** A namespace, or `*` for everywhere. */
  readonly place: string;
  /** The API group; empty for the core group. */
  readonly group: string;
  /** Plurals, subresources behind a slash; paths where they are no resources. */
  readonly resources: readonly string[];
  /** The only objects that it is about; empty for all. */
  readonly names: readonly string[];
  readonly verbs: readonly string[];
  /** Whether the resources are paths such as `/metrics`. */
  readonly arePaths: boolean;
}

/** What is told of somebody's permissions. */
export interface PermissionsProps {
  /** Whether what every cluster grants everybody is among them. */
  readonly builtIn?: boolean;
  /** The one namespace that is told of, with what holds in all. */
  readonly namespace?: string;
}

const EVERY = '*';
const VERBS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];
/** But for Namespaces, which a binding in them is about. */
const CLUSTER_SCOPED = new Set(KINDS.filter(({ scope, plural }) => scope === 'Cluster' && plural !== 'namespaces')
  .map(({ group, plural }) => `${group}/${plural}`));

/** What somebody may do by their own roles and those of the groups that the API server puts them in, by place, group and resource. */
export function permissionsOf(proof: AccessProof, principal: Principal, { builtIn = false, namespace }: PermissionsProps = {}): Permission[] {
  const isTold = (place: string) => namespace === undefined || place === CLUSTER || place === namespace;
  const grants = proof.grantsOf(principal).filter((grant) => (builtIn || !isEverybodys(grant, proof)) && isTold(grant.place));
  const rows = new Map<string, Permission & { readonly verbs: string[] }>();
  for (const { place, role } of grants) {
    for (const row of role.rules.flatMap((rule) => rowsOf(rule, place))) {
      const key = JSON.stringify([row.place, row.arePaths, row.group, row.resources, row.names]);
      rows.set(key, { ...row, verbs: [...rows.get(key)?.verbs ?? [], ...row.verbs] });
    }
  }
  return together([...rows.values()].map((row) => ({ ...row, verbs: inOrder(row.verbs) }))).sort(compare);
}

/** A row for each resource that a rule is about in a place. What belongs to the cluster, and paths, no binding of a namespace can grant. */
function rowsOf({ apiGroups, resources, resourceNames, nonResourceURLs, verbs }: PolicyRule, place: string): Permission[] {
  const names = [...new Set(resourceNames)].sort(compareCodeUnits);
  const ofResources = apiGroups.flatMap((group) => resources
    .filter((resource) => place === CLUSTER || !CLUSTER_SCOPED.has(`${group}/${resource.split('/')[0]}`))
    .map((resource): Permission => ({ place, group, resources: [resource], names, verbs, arePaths: false })));
  const ofPaths = place === CLUSTER ? nonResourceURLs.map((path): Permission => ({ place, group: '', resources: [path], names: [], verbs, arePaths: true })) : [];
  return [...ofResources, ...ofPaths];
}

/** Resources of a group with which the same is allowed, in one row. */
function together(rows: readonly Permission[]): Permission[] {
  const byVerbs = new Map<string, Permission>();
  for (const row of rows) {
    const key = JSON.stringify([row.place, row.arePaths, row.group, row.names, row.verbs]);
    byVerbs.set(key, { ...row, resources: [...byVerbs.get(key)?.resources ?? [], ...row.resources].sort(compareCodeUnits) });
  }
  return [...byVerbs.values()];
}

function inOrder(verbs: readonly string[]): string[] {
  const rank = (verb: string) => VERBS.includes(verb) ? VERBS.indexOf(verb) : VERBS.length;
  return verbs.includes(EVERY) ? [EVERY] : [...new Set(verbs)].sort((one, other) => rank(one) - rank(other) || compareCodeUnits(one, other));
}

function compare(one: Permission, other: Permission): number {
  const listed = ({ resources, names, verbs }: Permission) => [resources, names, verbs].map((texts) => texts.join()).join('\n');
  return compareCodeUnits(one.place, other.place) || Number(one.arePaths) - Number(other.arePaths) || compareCodeUnits(one.group, other.group)
    || compareCodeUnits(listed(one), listed(other));
}

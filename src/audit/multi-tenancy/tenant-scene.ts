import { AccessResource, ForeignGrant, foreignGrants } from './foreign-grants';
import { TENANT_LABEL } from '../../boundary';
import { compareCodeUnits } from '../../manifest';
import { AccessProof, Principal, UndeclaredReach, principalKey, serviceAccount } from '../../proof';
import { GraphFinding, GraphObject, ObjectGraph, isObjectRule, ruleOf } from '../../rules';
import { findWith } from '../graph-evaluation';

/** A tenant among others, as benchmarks see it. */
export interface TenantScene {
  readonly tenant: string;
  readonly graph: ObjectGraph;
  /** Its Namespace objects, by name. */
  readonly namespaces: readonly GraphObject[];
  /** Everybody who is at home in it, and the service account that pods of its namespaces get by default. */
  readonly subjects: readonly Principal[];
  /** Rights of tenants' people and pods in namespaces of others, over all tenants. */
  readonly foreign: readonly ForeignGrant[];
  /** Custom resources whose definitions are here. */
  readonly custom: readonly AccessResource[];
  /** Ways between tenants to which not both have agreed, over all tenants. */
  readonly ways: readonly UndeclaredReach[];
  /** Persistent volumes that are not kept for one tenant, and claims of those of others. */
  readonly volumes: readonly GraphFinding[];
}

const VOLUME_COLLISION = 'storage-volume-collision';

/** Every tenant that has a Namespace among the objects, by name. */
export function scenesOf(graph: ObjectGraph): TenantScene[] {
  const namespaces = new Map<string, GraphObject[]>();
  for (const object of graph.ofKind('Namespace')) {
    const tenant = tenantOf(object);
    if (tenant !== undefined) {
      namespaces.set(tenant, [...namespaces.get(tenant) ?? [], object]);
    }
  }
  const subjects = subjectsByTenant(graph.access, namespaces);
  const custom = customResources(graph);
  const everybody = new Map([...subjects.values()].flat().map((subject) => [principalKey(subject), subject]));
  const foreign = foreignGrants(graph.access, [...everybody.values()], custom);
  const shared = { graph, foreign, custom, ways: graph.network.undeclared(), volumes: graphFindings(VOLUME_COLLISION, graph) };
  return [...namespaces].sort(([one], [other]) => compareCodeUnits(one, other))
    .map(([tenant, own]) => ({ ...shared, tenant, namespaces: own.sort(byName), subjects: subjects.get(tenant)! }));
}

/** The tenant of a Namespace: by its label, or by where it was created. */
export function tenantOf({ manifest, tenant }: GraphObject): string | undefined {
  return manifest.metadata?.labels?.[TENANT_LABEL] ?? tenant;
}

function subjectsByTenant(access: AccessProof, namespaces: ReadonlyMap<string, readonly GraphObject[]>): Map<string, Principal[]> {
  const byTenant = new Map<string, Map<string, Principal>>();
  const add = (tenant: string, principal: Principal) => {
    byTenant.set(tenant, (byTenant.get(tenant) ?? new Map()).set(principalKey(principal), principal));
  };
  access.principals.forEach((principal) => access.homeOf(principal).tenants.forEach((tenant) => add(tenant, principal)));
  namespaces.forEach((own, tenant) => own.forEach(({ manifest }) => add(tenant, serviceAccount(manifest.metadata.name, 'default'))));
  return new Map([...byTenant].map(([tenant, principals]) =>
    [tenant, [...principals].sort(([one], [other]) => compareCodeUnits(one, other)).map(([, principal]) => principal)]));
}

function graphFindings(id: string, graph: ObjectGraph): GraphFinding[] {
  const rule = ruleOf(id);
  return rule === undefined || isObjectRule(rule) ? [] : findWith(rule, graph);
}

function customResources(graph: ObjectGraph): AccessResource[] {
  return graph.ofKind('apiextensions.k8s.io/CustomResourceDefinition').map(({ manifest: { spec } }): AccessResource => ({ group: spec?.group, resource: spec?.names?.plural, scope: spec?.scope }));
}

function byName(one: GraphObject, other: GraphObject): number {
  return compareCodeUnits(one.manifest.metadata.name, other.manifest.metadata.name);
}

import { TENANT_LABEL } from '../../boundary';
import { compareCodeUnits, kindNameOf, kindOf } from '../../manifest';
import { GraphObject, ObjectGraph, namespaceOf } from '../../rules';
import { Finding } from '../finding';

/** A tenant as its objects tell it. */
export interface Tenant {
  readonly name: string;
  /** Its Namespace objects, sorted by name. */
  readonly namespaces: readonly GraphObject[];
  /** The names of its namespaces, those without an object among them, sorted. */
  readonly namespaceNames: readonly string[];
}

/** Whose objects are: those in the namespaces of a tenant, and what its constructs make for the cluster. */
export class Tenants {
  /** Sorted by name. */
  public readonly all: readonly Tenant[];
  /** The names of namespaces that belong to no tenant, sorted. */
  public readonly others: readonly string[];
  private readonly byNamespace = new Map<string, string>();
  private readonly byObject = new Map<string, string>();

  constructor(graph: ObjectGraph) {
    const drafts = new Map<string, { readonly objects: GraphObject[]; readonly names: string[] }>();
    const draftOf = (tenant: string) => drafts.get(tenant) ?? drafts.set(tenant, { objects: [], names: [] }).get(tenant)!;
    const namespaces = [...graph.network.topology.namespaces.values()].sort((one, other) => compareCodeUnits(one.name, other.name));
    for (const { name, tenant } of namespaces.filter((namespace) => namespace.tenant !== undefined)) {
      const object = graph.find('Namespace', name);
      const draft = draftOf(tenant!);
      draft.names.push(name);
      draft.objects.push(...object ? [object] : []);
      this.byNamespace.set(name, tenant!);
    }
    for (const { manifest, tenant } of graph.objects) {
      if (tenant !== undefined && kindOf(manifest)?.scope === 'Cluster') {
        draftOf(tenant);
        this.byObject.set(`${manifest.kind} ${manifest.metadata?.name}`, tenant);
      }
    }
    this.all = [...drafts].sort(([one], [other]) => compareCodeUnits(one, other))
      .map(([name, { objects, names }]) => ({ name, namespaces: objects, namespaceNames: names }));
    this.others = namespaces.filter(({ tenant }) => tenant === undefined).map(({ name }) => name);
  }

  /** The tenant of a namespace. */
  public ofNamespace(name: string): string | undefined {
    return this.byNamespace.get(name);
  }

  /** The tenant of an object; undefined for what is the platform's. */
  public of({ manifest, tenant }: GraphObject): string | undefined {
    return kindNameOf(manifest) === 'Namespace' ? manifest.metadata?.labels?.[TENANT_LABEL] ?? tenant
      : this.byNamespace.get(namespaceOf(manifest)) ?? tenant;
  }

  /** The tenant of the object of a finding. */
  public ofFinding({ kind, name, namespace }: Finding): string | undefined {
    return kind === 'Namespace' ? this.byNamespace.get(name) : namespace === undefined ? this.byObject.get(`${kind} ${name}`) : this.byNamespace.get(namespace);
  }
}

/** Values by a key. */
export function grouped<T>(values: Iterable<T>, keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) {
      group.push(value);
    } else {
      groups.set(key, [value]);
    }
  }
  return groups;
}

/** Each text once, sorted. */
export function sortedTexts(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort(compareCodeUnits);
}

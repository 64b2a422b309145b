import { AllowList, TENANT_LABEL, readAllowList } from '../../boundary';
import { GraphFinding, GraphObject, ObjectGraph, namespaceOf } from '../object-graph';
import { GraphRule, graphRule } from '../rule';

/** Something that an object names, or gets because it names nothing. */
export interface NamedThing {
  readonly object: GraphObject;
  readonly path: string;
  /** What stands there. */
  readonly value?: unknown;
  /** What has to be allowed, all of it; nothing can allow what is empty. */
  readonly names: readonly string[];
  /** What it is, as a sentence begins: `Storage class fast`. */
  readonly says: string;
}

/** A rule over what the objects of tenants name, and where that stands. */
export interface AllowListRule extends Omit<GraphRule, 'find'> {
  readonly list: AllowList;
  /** Whether an entry of the list allows a name; equality where it is left out. */
  readonly allows?: (entry: string, name: string) => boolean;
  /** All that is named; what stands outside of tenants is passed over. */
  named(graph: ObjectGraph): Iterable<NamedThing>;
}

/**
 * A rule that holds what a tenant's objects name to a list of their namespace.
 *
 * A namespace is a tenant's where it carries the label, or was created in one. Without the list nothing is allowed. Namespaces
 * that are not among the objects have lists that nobody knows, and what stands in them is not judged.
 */
export function allowListRule({ list, named, allows = (entry, name) => entry === name, ...facts }: AllowListRule): GraphRule {
  return graphRule({
    ...facts,
    * find(graph): Iterable<GraphFinding> {
      for (const { object, path, value, names, says } of named(graph)) {
        const namespace = graph.find('Namespace', namespaceOf(object.manifest));
        const tenant = namespace?.manifest.metadata?.labels?.[TENANT_LABEL] ?? namespace?.tenant;
        const allowed = tenant === undefined ? [] : readAllowList(namespace!.manifest, list) ?? [];
        const isAllowed = names.length > 0 && names.every((name) => allowed.some((entry) => allows(entry, name)));
        if (tenant !== undefined && !isAllowed) {
          const offer = allowed.length > 0 ? `which may use ${allowed.join(', ')}` : 'which may use none';
          yield { object, path, value, message: `${says} is not allowed in namespace ${namespaceOf(object.manifest)} of tenant ${tenant}, ${offer}` };
        }
      }
    },
  });
}

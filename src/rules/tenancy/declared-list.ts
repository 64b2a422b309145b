import { GraphFinding, GraphObject, ObjectGraph } from '../object-graph';
import { nameOfRival, ownerOfNamespace } from '../object-owner';

/** An entry of a list that a Namespace declares for its tenant. */
export interface DeclaredEntry {
  readonly object: GraphObject;
  readonly path: string;
  readonly value: string;
  /** The tenant, or the namespace where it has none. */
  readonly owner: string;
}

/** The entries of an annotation of every Namespace, which is a list with commas. */
export function declaredEntries(graph: ObjectGraph, key: string): DeclaredEntry[] {
  return graph.ofKind('Namespace').flatMap((object) => {
    const { metadata } = object.manifest;
    const text = metadata?.annotations?.[key];
    const values = typeof text === 'string' ? text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '') : [];
    const { owner } = ownerOfNamespace(graph, metadata?.name, object.tenant);
    return [...new Set(values)].map((value) => ({ object, path: `metadata.annotations["${key}"]`, value, owner }));
  });
}

/**
 * A finding for each entry that another owner has too, or that lies within one of another owner.
 *
 * @param around the spelling by which entries are compared, first, then those of everything wider that it lies within
 * @param verb what the owners may do with it: `may use`
 */
export function* overlapsOf(entries: readonly DeclaredEntry[], around: (value: string) => readonly string[], verb: string): Iterable<GraphFinding> {
  const ofTwoOwners = new Map<string, DeclaredEntry[]>();
  for (const entry of entries) {
    const known = ofTwoOwners.get(around(entry.value)[0]!) ?? [];
    ofTwoOwners.set(around(entry.value)[0]!, known);
    if (known.length < 2 && known.every(({ owner }) => owner !== entry.owner)) {
      known.push(entry);
    }
  }
  for (const { object, path, value, owner } of entries) {
    const rival = around(value).flatMap((name) => ofTwoOwners.get(name) ?? []).find((other) => other.owner !== owner);
    if (rival) {
      yield { object, path, value, message: `${owner} ${verb} ${value}, and ${rival.owner} ${verb} ${rival.value} by ${nameOfRival(rival.object)}` };
    }
  }
}

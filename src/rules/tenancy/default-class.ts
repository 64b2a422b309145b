import { GraphObject, ObjectGraph } from '../object-graph';
import { NamedThing } from './allow-list-rule';

/** A kind of classes of which one may be the default of the cluster. */
export interface DefaultableClass {
  /** As `group/Kind`. */
  readonly kind: string;
  /** The annotations that make a class the default. */
  readonly annotations: readonly string[];
  /** What it is called, as in `Storage class fast`. */
  readonly called: string;
}

/** What an object gets that names no class: the default ones among the objects, or one that nobody knows. */
export function defaultClass(graph: ObjectGraph, object: GraphObject, path: string, { kind, annotations, called }: DefaultableClass): NamedThing {
  const names = graph.ofKind(kind).filter(({ manifest }) => annotations.some((key) => manifest.metadata?.annotations?.[key] === 'true'))
    .map(({ manifest }) => String(manifest.metadata?.name)).sort();
  const which = names.length > 0 ? names.join(', ') : 'which the objects do not tell';
  return { object, path, names, says: `The default ${called} of the cluster, ${which},` };
}

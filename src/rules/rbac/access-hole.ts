import { BINDING_KINDS } from './binding';
import { ConsequenceKind } from '../../proof';
import { GraphFinding, GraphObject, ObjectGraph } from '../object-graph';

/** The kinds whose objects holes are told at: the bindings that they begin with. */
export const HOLE_KINDS = BINDING_KINDS;

/** Holes of a kind that the access proof found, at the binding that each begins with. */
export function* holes(graph: ObjectGraph, wanted: ConsequenceKind): Generator<GraphFinding> {
  for (const { kind, attacker, text, owner, grant } of graph.access.consequences) {
    if (kind === wanted) {
      const isOwn = owner === 'its own tenant';
      yield { object: grant.binding as GraphObject, path: `subjects[${grant.subject}]`, value: attacker.name, message: `${capitalised(text)}${isOwn ? '' : `, which is of ${owner}`}` };
    }
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

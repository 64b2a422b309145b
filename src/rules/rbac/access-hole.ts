import { BINDING_KINDS } from './binding';
import { Consequence, ConsequenceKind, describePrincipal } from '../../proof';
import { GraphFinding, GraphObject, ObjectGraph } from '../object-graph';

/** The kinds whose objects holes are told at: the bindings that they begin with. */
export const HOLE_KINDS = BINDING_KINDS;

/** The rules that tell holes. */
export const HOLE_RULES: readonly string[] = [
  'rbac-becomes-cluster-admin', 'rbac-escapes-quota', 'rbac-platform-cluster-admin', 'rbac-reaches-other-tenant', 'rbac-reads-other-secrets', 'rbac-voids-network-policy',
];

/** Holes of a kind that the access proof found, at the binding that each begins with: those of tenants and everybody, or those of the platform. */
export function* holes(graph: ObjectGraph, wanted: ConsequenceKind, ofPlatform = false): Generator<GraphFinding> {
  for (const hole of graph.access.consequences) {
    if (hole.kind === wanted && hole.isPlatform === ofPlatform) {
      yield { object: hole.grant.binding as GraphObject, path: `subjects[${hole.grant.subject}]`, value: hole.attacker.name, message: messageOf(hole) };
    }
  }
}

function messageOf({ text, owner, also }: Consequence): string {
  const whose = owner === 'its own tenant' ? '' : `, which belongs to ${owner}`;
  const others = also.length === 0 ? '' : `; so do those who can become it: ${also.map(describePrincipal).join(', ')}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${whose}${others}`;
}

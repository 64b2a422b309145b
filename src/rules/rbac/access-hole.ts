import { BINDING_KINDS } from './binding';
import { Consequence, ConsequenceKind, describePrincipal } from '../../proof';
import { GraphFinding, GraphObject, ObjectGraph } from '../object-graph';

/** The kinds whose objects holes are told at: the bindings that they begin with. */
export const HOLE_KINDS = BINDING_KINDS;

/** The rule that tells holes of each kind. */
export const HOLE_RULES: { readonly [kind in ConsequenceKind]: string } = {
  [ConsequenceKind.CLUSTER_ADMIN]: 'rbac-becomes-cluster-admin',
  [ConsequenceKind.OTHER_TENANT]: 'rbac-reaches-other-tenant',
  [ConsequenceKind.OTHER_SECRETS]: 'rbac-reads-other-secrets',
  [ConsequenceKind.NETWORK]: 'rbac-voids-network-policy',
  [ConsequenceKind.QUOTA]: 'rbac-escapes-quota',
};

/** Holes of a kind that the access proof found, at the binding that each begins with. */
export function* holes(graph: ObjectGraph, wanted: ConsequenceKind): Generator<GraphFinding> {
  for (const hole of graph.access.consequences) {
    if (hole.kind === wanted) {
      yield { object: hole.grant.binding as GraphObject, path: `subjects[${hole.grant.subject}]`, value: hole.attacker.name, message: messageOf(hole) };
    }
  }
}

function messageOf({ text, owner, also }: Consequence): string {
  const whose = owner === 'its own tenant' ? '' : `, which belongs to ${owner}`;
  const others = also.length === 0 ? '' : `; so do those who can become it: ${also.map(describePrincipal).join(', ')}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${whose}${others}`;
}

import { AccessHole, AccessSubject, AccessTenant, AccessView, AccessWay, UnresolvedBinding } from './access-view';
import { assumptionsOf } from './assumptions';
import { powerWaysOf } from './power-ways';
import { subjectId } from './subject-id';
import { originOf, roleText, subjectViewOf } from './subject-view';
import { compareCodeUnits } from '../../manifest';
import { AccessProof, Consequence, ConsequenceKind, PlaceOf, describePrincipal, titleOf } from '../../proof';

/** What a view is made of beside the proof. */
export interface AccessViewProps {
  /** Where the part of an object that a path leads to stands, such as `rbac.yaml:12`; without it, files and constructs are told. */
  readonly placeOf?: PlaceOf;
  /** Whether the ways of every subject to every power are in it. */
  readonly ways?: boolean;
}

/** What a proof has to show, as plain data that does not depend on the order of the objects. */
export function accessViewOf(proof: AccessProof, { placeOf, ways = false }: AccessViewProps = {}): AccessView {
  const subjects = proof.principals.map((principal) => subjectViewOf(principal, proof)).sort((one, other) => compareCodeUnits(one.id, other.id));
  return {
    tenants: tenantsOf(proof, subjects),
    subjects,
    holes: proof.consequences.map((consequence) => holeOf(consequence, placeOf)).sort(compareHoles),
    unresolved: unresolvedOf(proof),
    ...ways ? { ways: waysOf(proof) } : {},
    assumptions: assumptionsOf(proof),
  };
}

function waysOf(proof: AccessProof): AccessWay[] {
  return proof.principals.flatMap((principal) => powerWaysOf(principal, proof)).sort((one, other) => compareCodeUnits(one.id, other.id));
}

function tenantsOf({ surroundings }: AccessProof, subjects: readonly AccessSubject[]): AccessTenant[] {
  const drafts = new Map<string, { namespaces: string[]; members: string[]; serviceAccounts: string[]; others: Set<string> }>();
  const tenantOfNamespace = new Map<string, string>();
  for (const { name, tenant } of surroundings.namespaces.values()) {
    if (tenant !== undefined) {
      tenantOfNamespace.set(name, tenant);
      const draft = drafts.get(tenant) ?? { namespaces: [], members: [], serviceAccounts: [], others: new Set() };
      draft.namespaces.push(name);
      drafts.set(tenant, draft);
    }
  }
  for (const { id, kind, tenants, reach } of subjects) {
    tenants.forEach((tenant) => drafts.get(tenant)?.[kind === 'serviceaccount' ? 'serviceAccounts' : 'members'].push(id));
    reach.map(({ place }) => tenantOfNamespace.get(place)).filter((tenant) => tenant !== undefined && !tenants.includes(tenant))
      .forEach((tenant) => drafts.get(tenant!)!.others.add(id));
  }
  return [...drafts].sort(([one], [other]) => compareCodeUnits(one, other))
    .map(([name, { others, namespaces, ...draft }]) => ({ name, namespaces: namespaces.sort(compareCodeUnits), ...draft, others: [...others] }));
}

function holeOf({ attacker, grant, also, ...consequence }: Consequence, placeOf: PlaceOf | undefined): AccessHole {
  const { kind, tenants, gains, owner, text, steps } = consequence;
  const origin = placeOf?.(grant.binding, `subjects[${grant.subject}]`) ?? originOf(grant.binding);
  return {
    id: subjectId(attacker),
    subject: describePrincipal(attacker),
    kind,
    tenants,
    gains,
    owner,
    text,
    steps,
    also: also.map(subjectId).sort(compareCodeUnits),
    binding: titleOf(grant.binding),
    role: roleText(grant),
    ...origin === undefined ? {} : { origin },
  };
}

/** The worst first. */
const ORDER = Object.values(ConsequenceKind);

function compareHoles(one: AccessHole, other: AccessHole): number {
  return ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || compareCodeUnits(one.id, other.id) || compareCodeUnits(one.text, other.text);
}

function unresolvedOf({ bindings }: AccessProof): UnresolvedBinding[] {
  return bindings.dangling.map(({ binding, roleKind, roleName, principals }): UnresolvedBinding => {
    const origin = originOf(binding);
    return { binding: titleOf(binding), role: `${roleKind} ${roleName}`, subjects: principals.map(subjectId).sort(compareCodeUnits), ...origin === undefined ? {} : { origin } };
  }).sort((one, other) => compareCodeUnits(one.binding, other.binding) || compareCodeUnits(one.role, other.role));
}

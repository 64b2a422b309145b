import { AccessHole, AccessSubject, AccessView, SubjectPower } from './access-view';
import { inPlaces } from './places';
import { CLUSTER, ConsequenceKind, WitnessStep } from '../../proof';
import { counted } from '../report/wording';

/** What each kind of hole is, as the end of a sentence. */
export const HOLE_TITLES: { readonly [kind in ConsequenceKind]: string } = {
  [ConsequenceKind.CLUSTER_ADMIN]: 'becomes cluster admin',
  [ConsequenceKind.OTHER_TENANT]: 'reaches what is not its own',
  [ConsequenceKind.OTHER_SECRETS]: 'reads Secrets that are not its own',
  [ConsequenceKind.NETWORK]: 'voids the network proof',
  [ConsequenceKind.QUOTA]: 'escapes its quota',
};

/** More of those who come to the same are only counted. */
const MOST_NAMED = 5;

/** Whether something is wrong, in a few words. */
export function verdictOf({ holes }: AccessView): string {
  return holes.length === 0 ? 'Nobody comes to what is not theirs' : `${counted(holes.length, 'hole')} in who may do what`;
}

/** Such as `group shop-developers of tenant shop becomes cluster admin`. */
export function holeTitle({ kind, subject, tenants }: AccessHole): string {
  return `${subject}${tenants.length === 0 ? '' : ` of ${tenants.length === 1 ? 'tenant' : 'tenants'} ${tenants.join(', ')}`} ${HOLE_TITLES[kind]}`;
}

/** Such as `So do group shop-developers and 2 others, as they become it`; undefined where nobody else does. */
export function alsoText({ also }: AccessHole): string | undefined {
  const more = also.length - MOST_NAMED;
  return also.length === 0 ? undefined
    : `So ${also.length === 1 ? 'does' : 'do'} ${also.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}, becoming it on the way`;
}

/** The steps of a hole; the one that there is where roles say it outright. */
export function stepsOf({ steps, gains, binding, role }: AccessHole): readonly WitnessStep[] {
  return steps.length === 0 || !steps[steps.length - 1].text.endsWith(gains) ? [...steps, { text: gains, by: steps.length === 0 ? [`${binding} grants ${role}`] : [] }] : steps;
}

/** Such as `group shop-leads`. */
export function subjectText({ kind, namespace, name }: AccessSubject): string {
  return kind === 'serviceaccount' ? `service account ${namespace}/${name}` : `${kind} ${name}`;
}

/** The roles of a subject, those of one name together: `Role tenant-owner in shop-data, shop-web`. */
export function rolesText({ grants }: AccessSubject): string[] {
  const places = new Map<string, string[]>();
  grants.forEach(({ role, place }) => places.set(role, [...new Set([...places.get(role) ?? [], place])]));
  return [...places].map(([role, where]) => `${role} ${where.includes(CLUSTER) ? 'in the cluster' : inPlaces(where)}`);
}

/** The powers of a subject, those of the same places together: `in shop-web: reads Secrets; runs pods of its own making`. */
export function powersText({ powers }: AccessSubject): { readonly where: string; readonly powers: readonly SubjectPower[] }[] {
  const byPlaces = new Map<string, SubjectPower[]>();
  powers.forEach((power) => {
    const where = power.places.length === 0 ? '' : inPlaces(power.places);
    byPlaces.set(where, [...byPlaces.get(where) ?? [], power]);
  });
  return [...byPlaces].map(([where, together]) => ({ where, powers: together }));
}

/** How many there are of what, in one line. */
export function factsOf({ tenants, subjects }: AccessView): { readonly [name: string]: number } {
  const accounts = subjects.filter(({ kind }) => kind === 'serviceaccount').length;
  return { 'Tenants': tenants.length, 'People and groups': subjects.length - accounts, 'Service accounts': accounts };
}

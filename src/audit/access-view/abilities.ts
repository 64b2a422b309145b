import { Abilities, Ability, Hold } from './access-view';
import { KINDS, compareCodeUnits } from '../../manifest';
import { AccessRole, PolicyRule, PowerKind } from '../../proof';

/** What the matrix has, in its order, with the letter of each and what it means. */
export const ABILITIES: readonly { readonly ability: Ability; readonly letter: string; readonly title: string; readonly meaning: string }[] = [
  { ability: 'read', letter: 'r', title: 'Read', meaning: 'reads objects other than Secrets' },
  { ability: 'write', letter: 'w', title: 'Write', meaning: 'writes objects' },
  { ability: 'pods', letter: 'p', title: 'Pods', meaning: 'runs pods, or commands in them' },
  { ability: 'secrets', letter: 's', title: 'Secrets', meaning: 'reads Secrets' },
  { ability: 'admin', letter: 'a', title: 'Admin', meaning: 'changes roles, network policies, quotas or the namespace itself' },
];

/** All of them. */
export const EVERY_ABILITY: readonly Ability[] = ABILITIES.map(({ ability }) => ability);

const EVERY = '*';
const READING = ['get', 'list', 'watch', EVERY];
const WRITING = ['create', 'update', 'patch', 'delete', 'deletecollection', EVERY];
/** What is asked of these is answered, and nothing is written. */
const REVIEWS = ['authentication.k8s.io', 'authorization.k8s.io'];
const CLUSTER_SCOPED = new Set(KINDS.filter(({ scope }) => scope === 'Cluster').map(({ group, plural }) => `${group}/${plural}`));

/** What a power is worth where it holds. */
export const ABILITIES_OF_POWERS: { readonly [kind in PowerKind]?: readonly Ability[] } = {
  'pods': ['pods'],
  'privileged-pods': ['pods'],
  'exec': ['pods'],
  'secrets': ['secrets'],
  'some-secrets': ['secrets'],
  'write-secrets': ['write'],
  'routing': ['write'],
  'cloud-identity': ['write'],
  'traces': ['write'],
  'namespace': ['admin'],
  'network': ['admin'],
  'quota': ['admin'],
  'rewritten-roles': ['admin'],
};

/** What a power over the cluster is worth in what belongs to the cluster itself. */
export const ABILITIES_OF_CLUSTER_POWERS: { readonly [kind in PowerKind]?: readonly Ability[] } = {
  'node': ['admin'],
  'volumes': ['write'],
  'approve-certificates': ['admin'],
  'answer-api': ['admin'],
  'admission': ['admin'],
  'disruption': ['write'],
  'diagnostics': ['read'],
  'new-namespaces': ['write'],
};

/** What the rules of a role are worth. */
export interface RoleAbilities {
  /** In a namespace. */
  readonly namespaced: readonly Ability[];
  /** For what belongs to the cluster itself. */
  readonly cluster: readonly Ability[];
}

const known = new WeakMap<AccessRole, RoleAbilities>();

/** What the rules of a role allow to read and to write. */
export function abilitiesOf(role: AccessRole): RoleAbilities {
  const found = known.get(role) ?? { namespaced: worth(role.rules, false), cluster: worth(role.rules, true) };
  known.set(role, found);
  return found;
}

function worth(rules: readonly PolicyRule[], isCluster: boolean): Ability[] {
  const about = rules.filter((rule) => isAbout(rule, isCluster));
  return [
    ...about.some((rule) => rule.verbs.some((verb) => READING.includes(verb)) && isAbout(rule, isCluster, 'secrets')) ? ['read'] as const : [],
    ...about.some(({ verbs }) => verbs.some((verb) => WRITING.includes(verb))) ? ['write'] as const : [],
  ];
}

/** Whether a rule is about something of the cluster, or else of namespaces, as custom resources are taken to be. */
function isAbout({ apiGroups, resources }: PolicyRule, isCluster: boolean, without?: string): boolean {
  return apiGroups.some((group) => !REVIEWS.includes(group) && resources.some((granted) => {
    const [plural] = granted.split('/');
    return plural !== without && (group === EVERY || plural === EVERY || CLUSTER_SCOPED.has(`${group}/${plural}`) === isCluster);
  }));
}

/** What somebody may do, gathered for many places; what own roles say stands before what takes a way up. */
export class ReachDraft {
  private readonly byPlace = new Map<string, { [ability in Ability]?: Hold }>();

  public add(place: string, abilities: readonly Ability[], hold: Hold): void {
    if (abilities.length > 0) {
      const may = this.byPlace.get(place) ?? {};
      abilities.forEach((ability) => { may[ability] = may[ability] === 'held' ? 'held' : hold; });
      this.byPlace.set(place, may);
    }
  }

  /** By place, each with its abilities in their order. */
  public sorted(): { readonly place: string; readonly may: Abilities }[] {
    return [...this.byPlace].sort(([one], [other]) => compareCodeUnits(one, other)).map(([place, may]) => ({ place, may: inOrder(may) }));
  }
}

/** What is allowed in one place and in others together. */
export function togetherOf(reaches: readonly Abilities[]): Abilities {
  const draft = new ReachDraft();
  reaches.forEach((may) => EVERY_ABILITY.forEach((ability) => may[ability] && draft.add('', [ability], may[ability])));
  return draft.sorted()[0]?.may ?? {};
}

function inOrder(may: Abilities): Abilities {
  return Object.fromEntries(EVERY_ABILITY.flatMap((ability) => may[ability] === undefined ? [] : [[ability, may[ability]]]));
}

/** In five letters: small for what own roles say, large for what takes a way up. */
export function abilityLetters(may: Abilities): string {
  return ABILITIES.map(({ ability, letter }) => may[ability] === undefined ? '-' : may[ability] === 'held' ? letter : letter.toUpperCase()).join('');
}

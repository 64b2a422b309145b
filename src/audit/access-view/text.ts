import { ABILITIES, abilityLetters } from './abilities';
import { AccessHole, AccessSubject, AccessTenant, AccessView, AccessWay } from './access-view';
import { mayIn, matrixOf } from './matrix';
import { alsoText, factsOf, holeTitle, powersText, rolesText, stepsOf, subjectText, verdictOf } from './wording';
import { WitnessStep } from '../../proof';
import { counted, printable } from '../report/wording';

/** More of these are only counted: a terminal is no place to read them. */
const MOST_HOLES = 25;
const MOST_TENANTS = 20;
const MOST_SUBJECTS = 12;
const MOST_COLUMNS = 6;
const LONGEST_COLUMN = 24;
const LAST = ABILITIES[ABILITIES.length - 1];

/** Holes first, each with its way, then who may do what in each tenant. */
export function accessText(view: AccessView): string {
  const byId = new Map(view.subjects.map((subject) => [subject.id, subject]));
  const facts = Object.entries(factsOf(view)).map(([name, count]) => `${name.toLowerCase()}: ${count}`);
  const platform = view.subjects.filter(({ home }) => home === 'platform');
  const everybody = view.subjects.filter(({ home }) => home === 'everybody');
  return [
    `${verdictOf(view)} (${facts.join(', ')})`,
    ...cut(view.holes.map(holeLines), MOST_HOLES, 'hole').flatMap((lines) => ['', ...lines]),
    ...view.ways ? waysLines(view.ways) : [
      ...cut(view.tenants.map((tenant) => tenantLines(tenant, byId)), MOST_TENANTS, 'tenant').flatMap((lines) => ['', ...lines]),
      ...groupLines('of the platform', platform),
      ...groupLines('everybody', everybody),
      ...matrixLines(view),
    ],
    ...view.unresolved.length === 0 ? [] : ['', ...view.unresolved.map(({ binding, role }) => `nothing is granted by ${binding}: its ${role} is not among the objects`)],
  ].map((line) => `${printable(line)}\n`).join('');
}

function holeLines(hole: AccessHole): string[] {
  const also = alsoText(hole);
  return [
    `hole: ${holeTitle(hole)}`,
    ...stepLines(stepsOf(hole)),
    ...also === undefined ? [] : [`  ${also.charAt(0).toLowerCase()}${also.slice(1)}`],
    `  the way begins with ${hole.binding}${hole.origin === undefined ? '' : ` (${hole.origin})`}`,
  ];
}

function stepLines(steps: readonly WitnessStep[]): string[] {
  return steps.flatMap(({ text, by }, index) => [`  ${index + 1}. ${text}`, ...by.map((grant) => `     ${grant}`)]);
}

function waysLines(ways: readonly AccessWay[]): string[] {
  return ways.flatMap(({ subject, gains, steps }) => ['', `way: ${subject} ${gains}`, ...stepLines(steps)]);
}

function tenantLines({ name, namespaces, members, serviceAccounts, others }: AccessTenant, byId: ReadonlyMap<string, AccessSubject>): string[] {
  const of = (ids: readonly string[]) => ids.map((id) => byId.get(id)!);
  return [
    `tenant ${name}: ${namespaces.length <= MOST_SUBJECTS ? namespaces.join(', ') : counted(namespaces.length, 'namespace')}`,
    ...subjectsLines(of([...members, ...serviceAccounts])),
    ...others.length === 0 ? [] : [`  others: ${of(others.slice(0, MOST_SUBJECTS)).map(subjectText).join(', ')}${others.length > MOST_SUBJECTS ? ` and ${others.length - MOST_SUBJECTS} more` : ''}`],
  ];
}

function groupLines(title: string, subjects: readonly AccessSubject[]): string[] {
  return subjects.length === 0 ? [] : ['', title, ...subjectsLines(subjects)];
}

function subjectsLines(subjects: readonly AccessSubject[]): string[] {
  return cut(subjects.map(subjectLines), MOST_SUBJECTS, 'subject', '  ').flat();
}

function subjectLines(subject: AccessSubject): string[] {
  const powers = powersText(subject).map(({ where, powers: together }) => `    ${where === '' ? '' : `${where}: `}${together.map(({ text }) => text).join(', ')}`);
  return [`  ${subjectText(subject)}: ${rolesText(subject).join(', ') || 'no role'}`, ...powers];
}

/** Subjects by tenants, where they fit into a terminal. */
function matrixLines(view: AccessView): string[] {
  const matrix = matrixOf(view);
  const { columns, rows } = matrix;
  if (columns.length === 0 || columns.length > MOST_COLUMNS || rows.length > MOST_TENANTS) {
    return [];
  }
  const names = rows.map(({ subject }) => printable(subjectText(subject)));
  const width = Math.max(...names.map((name) => name.length));
  const titles = columns.map((title) => printable(title)).map((title) => title.length > LONGEST_COLUMN ? `${title.slice(0, LONGEST_COLUMN - 1)}…` : title);
  const line = (name: string, cells: readonly string[]) => `  ${name.padEnd(width)}  ${cells.map((text, column) => text.padEnd(Math.max(ABILITIES.length, titles[column].length))).join('  ')}`.trimEnd();
  return [
    '',
    line('', titles),
    ...rows.map((row, place) => line(names[place], columns.map((_, column) => abilityLetters(mayIn(matrix, row, column))))),
    `  ${ABILITIES.slice(0, -1).map(({ letter, meaning }) => `${letter} ${meaning}`).join(', ')},`,
    `  ${LAST.letter} ${LAST.meaning}; in capitals what takes a way up`,
  ];
}

/** The first of many, and how many are left. */
function cut(items: readonly (readonly string[])[], most: number, noun: string, indent = ''): (readonly string[])[] {
  return items.length <= most ? [...items] : [...items.slice(0, most), [`${indent}and ${counted(items.length - most, `more ${noun}`)}, which --format json lists`]];
}

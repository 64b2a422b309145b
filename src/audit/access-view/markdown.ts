import { ABILITIES, abilityLetters } from './abilities';
import { AccessHole, AccessView, AccessWay } from './access-view';
import { matrixOf, mayIn } from './matrix';
import { alsoText, factsOf, holeTitle, powersText, rolesText, stepsOf, subjectText, verdictOf } from './wording';
import { WitnessStep } from '../../proof';
import { cell, code, fit, table } from '../report/markdown-table';

/** GitHub takes comments of at most 65,536 characters; others take more. */
const LONGEST_HOLES = 20_000;
const LONGEST_MATRIX = 10_000;
const LONGEST_SUBJECTS = 15_000;
const LONGEST_WAYS = 10_000;
const LONGEST_UNRESOLVED = 3_000;
/** A square of more columns is wider than a page. */
const MOST_COLUMNS = 12;

/** Holes, and who may do what in which tenant, for comments on pull requests. What does not fit into one is counted. */
export function accessMarkdown(view: AccessView): string {
  const facts = Object.entries(factsOf(view)).map(([name, count]) => `${name}: ${count}`);
  return [
    `## Access: ${verdictOf(view)}\n`,
    `${facts.join(' · ')}\n`,
    ...holesSection(view.holes),
    ...matrixSection(view),
    ...subjectsSection(view),
    ...waysSection(view.ways ?? []),
    ...unresolvedSection(view),
    `### Assumed\n\n${view.assumptions.map((assumption) => `- ${cell(assumption)}.\n`).join('')}`,
  ].join('\n');
}

function holesSection(holes: readonly AccessHole[]): string[] {
  const { fitting, left } = fit(holes.map(holeText), LONGEST_HOLES);
  const more = left === 0 ? '' : `\n${left} more did not fit into this comment.\n`;
  return holes.length === 0 ? [] : [`### Holes\n\n${fitting.join('\n')}${more}`];
}

function holeText(hole: AccessHole): string {
  const steps = stepsOf(hole).map((step, index) => `${index + 1}. ${stepText(step)}\n`);
  const also = alsoText(hole);
  return `**${cell(holeTitle(hole))}**\n\n${steps.join('')}\n${also === undefined ? '' : `${cell(also)}. `}The way begins with ${code(hole.binding)}${hole.origin === undefined ? '' : `, ${cell(hole.origin)}`}.\n`;
}

function stepText({ text, by }: WitnessStep): string {
  return [cell(text), ...by.map(code)].join('<br>');
}

function matrixSection(view: AccessView): string[] {
  const matrix = matrixOf(view);
  const { columns, rows } = matrix;
  if (rows.length === 0 || columns.length === 0) {
    return [];
  }
  const isSquare = columns.length <= MOST_COLUMNS;
  const body = isSquare
    ? table(['Subject', ...columns.map(cell)], rows.map((row) => [code(subjectText(row.subject)), ...columns.map((_, column) => code(abilityLetters(mayIn(matrix, row, column))))]), LONGEST_MATRIX)
    : table(['Subject', 'Where', 'May'], rows.flatMap(({ subject, cells, everywhere }) => [
      ...Object.keys(everywhere).length === 0 ? [] : [[code(subjectText(subject)), 'every namespace', code(abilityLetters(everywhere))]],
      ...[...cells].map(([column, may]) => [code(subjectText(subject)), cell(columns[column]), code(abilityLetters(may))]),
    ]), LONGEST_MATRIX);
  const legend = ABILITIES.map(({ letter, meaning }) => `${code(letter)} ${meaning}`).join(', ');
  return [`### Who may do what\n\n${body}\n${legend}; in capitals what takes a way up.\n`];
}

function subjectsSection({ subjects }: AccessView): string[] {
  const rows = subjects.map((subject) => [
    code(subjectText(subject)),
    subject.home === 'tenant' ? cell(subject.tenants.join(', ')) : subject.home,
    rolesText(subject).map(cell).join('<br>'),
    powersText(subject).map(({ where, powers }) => cell(`${where === '' ? '' : `${where}: `}${powers.map(({ text }) => text).join(', ')}`)).join('<br>'),
  ]);
  return rows.length === 0 ? [] : [`### Subjects\n\n${table(['Subject', 'Belongs to', 'Roles', 'Comes to'], rows, LONGEST_SUBJECTS)}`];
}

function waysSection(ways: readonly AccessWay[]): string[] {
  const rows = ways.map(({ subject, gains, steps }) => [code(subject), cell(gains), steps.map((step, index) => `${index + 1}. ${stepText(step)}`).join('<br>')]);
  return rows.length === 0 ? [] : [`### Ways\n\n${table(['Subject', 'Comes to', 'By'], rows, LONGEST_WAYS)}`];
}

function unresolvedSection({ unresolved }: AccessView): string[] {
  const rows = unresolved.map(({ binding, role, origin = '' }) => [code(binding), code(role), cell(origin)]);
  return rows.length === 0 ? [] : [`### Bindings whose role is not there\n\n${table(['Binding', 'Role', 'From'], rows, LONGEST_UNRESOLVED)}`];
}

import { ABILITIES } from './abilities';
import { Abilities, AccessSubject, AccessView } from './access-view';
import { shown } from './html-sections';
import { AccessMatrix, MatrixRow, matrixOf, mayIn } from './matrix';
import { powersText, rolesText, subjectText } from './wording';
import { Markup, html } from '../report/html-markup';
import { cell, headCell } from '../report/html-table';

/** More columns than this, and the matrix is a list of what is allowed. */
const WIDEST_SQUARE = 12;

const HOMES = { tenant: 'a tenant', platform: 'the platform', everybody: 'everybody' };

/** What chooses among subjects, in the matrix and in their list. It is hidden until the script runs. */
export function filtersMarkup({ tenants, subjects }: AccessView): Markup {
  const options = (all: readonly (readonly [string | number, string])[]) => all.map(([value, label]) => html`<option value="${value}">${label}</option>
`);
  return html`<div class="panel tools scripted" hidden>
<form id="filters" aria-label="Filter subjects">
<label class="text">Filter<input type="search" name="words" placeholder="subject, role, namespace, power" autocomplete="off"></label>
<label>Belongs to<select name="home"><option value="">All</option>
${options(Object.entries(HOMES))}</select></label>
<label>Tenant<select name="tenant"><option value="">All</option>
${options(tenants.map(({ name }, place) => [place, shown(name)]))}</select></label>
<fieldset><legend class="unseen">Show less</legend>
<label class="switch"><input type="checkbox" name="holes">Only with holes</label></fieldset>
</form>
<div class="result"><p id="shown" role="status">Subjects: ${subjects.length}</p><button type="reset" form="filters" id="clear" hidden>Clear filters</button></div>
</div>
`;
}

/** Subjects by tenants. */
export function matrixSection(view: AccessView): Markup {
  const matrix = matrixOf(view);
  const isSquare = matrix.columns.length <= WIDEST_SQUARE;
  const heads = isSquare ? ['Subject', ...matrix.columns.map(shown)] : ['Subject', 'May do what where'];
  const data = dataOf(view);
  const rows = matrix.rows.map((row) => html`<tr role="row"${data(row.subject)}>${[headCell(shown(subjectText(row.subject))), ...isSquare ? squareCells(matrix, row) : [listCell(matrix, row)]]}</tr>
`);
  return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Who may do what</h2>
<ul class="legend">${ABILITIES.map(({ letter, meaning }) => html`<li><span class="may"><span class="held">${letter.toUpperCase()}</span></span>${meaning}</li>`)}<li><span class="may"><span class="way">R</span></span>by a way up, not by own roles</li><li><span class="may"><span class="foreign">·</span></span>not of its own tenant</li></ul>
${rows.length === 0 || matrix.columns.length === 0 ? html`<p class="panel empty">Nobody is given a role in a namespace.</p>
` : html`<div class="wide" tabindex="0" role="region" aria-label="Who may do what">${markedTable(isSquare ? 'reach' : 'cards', heads, 'cells', rows)}</div>
`}</section>
`;
}

/** Everybody, with their roles and what they can come to. */
export function subjectsSection(view: AccessView): Markup {
  const data = dataOf(view);
  const rows = view.subjects.map((subject) => html`<tr role="row"${data(subject)}>${[
    headCell(shown(subjectText(subject))),
    cell('Belongs to', html`<span>${subject.home === 'tenant' ? shown(subject.tenants.join(', ')) : HOMES[subject.home]}</span>`),
    cell('Roles', html`<ul class="plain">${rolesText(subject).map((text) => html`<li>${shown(text)}</li>`)}</ul>`),
    cell('Comes to', powersMarkup(subject)),
  ]}</tr>
`);
  return html`<section id="subjects" aria-labelledby="subjects-title">
<h2 id="subjects-title">Subjects</h2>
${rows.length === 0 ? html`<p class="panel empty">Nobody is given a role, but by the bindings that every cluster begins with.</p>
` : html`<div class="panel">${markedTable('cards', ['Subject', 'Belongs to', 'Roles', 'Comes to'], 'rows', rows)}</div>
`}</section>
`;
}

function powersMarkup(subject: AccessSubject): Markup {
  const powers = powersText(subject);
  return powers.length === 0 ? html`<span class="none">nothing beyond what roles name</span>`
    : html`<ul class="plain">${powers.map(({ where, powers: together }) => html`<li>${where === '' ? undefined : html`<b>${shown(where)}:</b> `}${
      together.map(({ text, isHeld }, index) => [index === 0 ? '' : ', ', isHeld ? shown(text) : html`<span class="gained">${shown(text)} <span aria-hidden="true">↑</span><span class="unseen">by a way up</span></span>`])}</li>`)}</ul>`;
}

function squareCells(matrix: AccessMatrix, row: MatrixRow): Markup[] {
  return matrix.columns.map((title, column) => {
    const may = mayIn(matrix, row, column);
    const isEmpty = Object.keys(may).length === 0;
    const isForeign = !isEmpty && row.subject.home === 'tenant' && !row.subject.tenants.includes(title);
    return html`<td role="cell"${isEmpty ? html` class="empty-cell"` : isForeign ? html` class="foreign"` : undefined}><span class="label" aria-hidden="true">${shown(title)}</span>${mayMarkup(may)}</td>`;
  });
}

function listCell({ columns }: AccessMatrix, { cells, everywhere }: MatrixRow): Markup {
  const entries: [string, Abilities][] = [...Object.keys(everywhere).length === 0 ? [] : [['every namespace', everywhere] as [string, Abilities]], ...[...cells].map(([column, may]): [string, Abilities] => [columns[column], may])];
  return cell('May', html`<ul class="plain">${entries.map(([title, may]) => html`<li>${mayMarkup(may)} ${shown(title)}</li>`)}</ul>`);
}

/** A box for each ability; what it means is read out. */
function mayMarkup(may: Abilities): Markup {
  const told = ABILITIES.filter(({ ability }) => may[ability] !== undefined).map(({ ability, title }) => `${title}${may[ability] === 'gained' ? ' by a way up' : ''}`);
  return html`<span class="may"><span class="unseen">${told.join(', ') || 'nothing'}</span>${ABILITIES.map(({ ability, letter, meaning }) => may[ability] === undefined
    ? html`<span class="no" aria-hidden="true">·</span>`
    : html`<span class="${may[ability] === 'held' ? 'held' : 'way'}" aria-hidden="true" title="${meaning}">${letter.toUpperCase()}</span>`)}</span>`;
}

/** What the filter reads of a subject: tenants by their place in its list. */
function dataOf({ tenants, holes }: AccessView): (subject: AccessSubject) => Markup {
  const places = new Map(tenants.map(({ name }, place) => [name, place]));
  const inTenants = new Map<string, number[]>();
  tenants.forEach(({ others }, place) => others.forEach((id) => inTenants.set(id, [...inTenants.get(id) ?? [], place])));
  const withHoles = new Set(holes.flatMap(({ id, also }) => [id, ...also]));
  return ({ id, home, tenants: homes }) => html` data-home="${home}" data-tenants="${[...homes.map((name) => places.get(name)), ...inTenants.get(id) ?? []].join(' ')}"${
    withHoles.has(id) ? html` data-hole="1"` : undefined} data-name="${shown(id)}"`;
}

/** A table whose body the script finds. */
function markedTable(name: string, heads: readonly string[], id: string, rows: readonly Markup[]): Markup {
  return html`<table class="${name}" role="table">
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup" id="${id}">
${rows}</tbody>
</table>`;
}

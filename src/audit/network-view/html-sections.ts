import { Groups } from './groups';
import { NetworkView, TenantCell, ViewRule } from './network-view';
import { Markup, html } from '../report/html-markup';
import { cell, headCell, table } from '../report/html-table';
import { clipped, counted } from '../report/wording';

/** More tenants than this, and the matrix is a list of its cells. */
const WIDEST_SQUARE = 20;
const MOST_ROWS = 1000;
const LONGEST_TEXT = 1000;

/** What gets from tenant to tenant. */
export function matrixSection({ view }: Groups): Markup {
  const cells = [...view.matrix].sort((one, other) => Number(other.undeclared !== undefined) - Number(one.undeclared !== undefined));
  return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">From tenant to tenant</h2>
<p class="note">Rows open connections, columns accept them. <span class="mark fail">✗ undeclared</span> is what not both tenants agreed to.${
  view.unlistedCells === undefined ? '' : ` At most ${counted(view.unlistedCells, 'pair')} of tenants are not listed.`}</p>
${cells.length === 0 ? html`<p class="panel empty">No connection from tenant to tenant.</p>
` : view.tenants.length <= WIDEST_SQUARE ? square(view) : html`<div class="panel">${table('cards', ['From', 'To', 'Agreed', 'Undeclared'], cells.slice(0, MOST_ROWS).map(cellRow))}</div>
${more(cells.length)}`}</section>
`;
}

function square({ tenants, matrix }: NetworkView): Markup {
  const cells = new Map(matrix.map((one) => [JSON.stringify([one.from, one.to]), one]));
  const rows = tenants.map((from) => html`<tr role="row">${headCell(shown(from))}${tenants.map((to) => {
    const found = cells.get(JSON.stringify([from, to]));
    return found === undefined ? html`<td role="cell" class="empty-cell"><span class="label" aria-hidden="true">${shown(to)}</span><span class="none"><span aria-hidden="true">–</span><span class="unseen">nothing</span></span></td>`
      : html`<td role="cell"${found.undeclared === undefined ? undefined : html` class="gapped"`}><span class="label" aria-hidden="true">${shown(to)}</span><span>${
        found.declared === undefined ? undefined : shown(found.declared)}${gap(found)}</span></td>`;
  })}</tr>
`);
  return html`<div class="wide" tabindex="0" role="region" aria-label="From tenant to tenant">${table('reach', ['From \\ To', ...tenants.map(shown)], rows)}</div>
`;
}

function cellRow(one: TenantCell): Markup {
  return html`<tr role="row">${headCell(shown(one.from))}${[
    cell('To', shown(one.to)),
    cell('Agreed', one.declared === undefined ? html`<span class="none">–</span>` : shown(one.declared)),
    cell('Undeclared', gap(one) ?? html`<span class="none">–</span>`),
  ]}</tr>
`;
}

function gap({ undeclared }: TenantCell): Markup | undefined {
  return undeclared === undefined ? undefined : html`<span class="cell-gap">✗ undeclared ${shown(undeclared)}</span>`;
}

/** Ways between tenants to which not both agreed. */
export function undeclaredSection({ view }: Groups): Markup {
  const { undeclared, rules } = view;
  const rows = undeclared.slice(0, MOST_ROWS).map((way) => html`<tr role="row">${[
    headCell(endMarkup(way.source, way.sources > 1 ? ` and alike from ${counted(way.sources - 1, 'more namespace')}` : '')),
    cell('To', endMarkup(way.target)),
    cell('Traffic', html`<span class="mark fail">✗ ${shown(way.traffic)}</span>`),
    cell('Let out by', ruleMarkup(rules[way.egress])),
    cell('Let in by', ruleMarkup(rules[way.ingress])),
  ]}</tr>
`);
  return html`<section id="undeclared" aria-labelledby="undeclared-title">
<h2 id="undeclared-title">Undeclared ways</h2>
${view.tenants.length === 0 ? html`<p class="panel empty">There are no tenants, between which ways would have to be declared.</p>
` : undeclared.length === 0 ? html`<p class="panel empty"><span class="mark pass">✓</span> Every way from tenant to tenant is agreed to by both, whatever labels pods are given.</p>
` : html`<p class="note">Open with some labels that a pod may be given, without an offer and its acceptance.</p>
<div class="panel">${table('cards', ['From', 'To', 'Traffic', 'Let out by', 'Let in by'], rows)}</div>
${more(undeclared.length)}`}</section>
`;
}

function endMarkup({ tenant, witness }: { readonly tenant: string; readonly witness: string }, note = ''): Markup {
  return html`<span>${shown(tenant)}<br><span class="muted">${shown(witness)}${note}</span></span>`;
}

function ruleMarkup(rule: ViewRule | undefined): Markup {
  return rule === undefined ? html`<span class="none">–</span>`
    : html`<span>${shown(rule.text)}${rule.origin === undefined ? undefined : html`<br><code class="origin">${shown(rule.origin)}</code>`}</span>`;
}

/** Workloads that may pass on what tenants send them. */
export function relaysSection({ view }: Groups): Markup {
  const rows = view.relays.slice(0, MOST_ROWS).map(({ end, from, to }) => {
    const { id, origin } = view.ends[end];
    return html`<tr role="row">${[
      headCell(html`<span>${shown(id)}${origin === undefined ? undefined : html`<br><code class="origin">${shown(origin)}</code>`}</span>`),
      cell('Reached by', shown(names(from))),
      cell('Reaches', shown(names(to))),
    ]}</tr>
`;
  });
  return html`<section id="relays" aria-labelledby="relays-title">
<h2 id="relays-title">Relays</h2>
${view.relays.length === 0 ? html`<p class="panel empty">No workload outside every tenant is reached by one tenant and reaches another.</p>
` : html`<p class="note">Outside every tenant: policies do not tell whether they pass on what tenants send them.</p>
<div class="panel">${table('cards', ['Workload', 'Reached by', 'Reaches'], rows)}</div>
${more(view.relays.length)}`}</section>
`;
}

/** What the answers rest on. */
export function assumptionsSection({ view }: Groups): Markup {
  return html`<section id="assumptions" aria-labelledby="assumptions-title">
<h2 id="assumptions-title">Assumptions</h2>
<div class="panel list"><ul>
${view.assumptions.map((text) => html`<li>${shown(text)}.</li>
`)}</ul></div>
</section>
`;
}

const MOST_NAMES = 12;

function names(tenants: readonly string[]): string {
  const shownNames = tenants.slice(0, MOST_NAMES).join(', ');
  return tenants.length > MOST_NAMES ? `${shownNames} and ${tenants.length - MOST_NAMES} more` : shownNames;
}

function more(count: number): Markup | undefined {
  return count > MOST_ROWS ? html`<p class="note">and ${count - MOST_ROWS} more, which the JSON report lists.</p>
` : undefined;
}

function shown(text: string): string {
  return clipped(text, LONGEST_TEXT);
}

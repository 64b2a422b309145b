import { countsMarkup } from './html-counts';
import { Content, Markup, html } from './html-markup';
import { Column, Counts, Posture, Row, countsOf } from './html-posture';
import { cell, headCell, table } from './html-table';

/** More rows than this, and the namespaces of tenants are folded away at first. */
const MOST_ROWS = 30;

/** Tenants and namespaces by frameworks. */
export function matrixSection(posture: Posture, columns: readonly Column[]): Markup {
  const rows = posture.rows;
  const heads = ['Tenant or namespace', 'All rules', ...columns.map(({ label }) => label)];
  return html`<section id="posture" aria-labelledby="posture-title">
<h2 id="posture-title">Posture by tenant and framework</h2>
<p class="note">Objects that passed, of those judged; an object counts once for each rule. <span class="key"><span class="mark pass">✓ all passed</span> <span class="mark exempt">◐ exempted</span> <span class="mark fail">✗ failed</span> <span class="none">– nothing judged</span></span></p>
${rows.some(({ isInner }) => isInner) ? html`<input type="checkbox" id="inner-rows"${rows.length > MOST_ROWS ? undefined : html` checked`}><label for="inner-rows">Show the namespaces of tenants</label>
` : undefined}<div class="wide" role="region" aria-labelledby="posture-title" tabindex="0">
${table('matrix', heads, [rowMarkup(posture.total, columns, undefined), ...rows.map((row, place) => rowMarkup(row, columns, place))])}
</div>
</section>
`;
}

function rowMarkup(row: Row, columns: readonly Column[], place: number | undefined): Markup {
  const name = place === undefined ? 'total' : row.isInner ? 'inner' : 'group';
  const cells = [
    cellMarkup('All rules', countsOf(row), place, undefined),
    ...columns.map(({ label, rules }, column) => cellMarkup(label, countsOf(row, rules), place, column)),
  ];
  return html`<tr role="row" class="${name}">${headCell(row.label)}${cells}</tr>
`;
}

/** What is not clean leads to its findings. */
function cellMarkup(label: string, counts: Counts, place: number | undefined, column: number | undefined): Markup {
  const shown = countsMarkup(counts);
  const isClean = counts.failed + counts.exempted === 0;
  const content: Content = isClean ? shown : html`<a href="#findings" data-place="${place}" data-framework="${column}">${shown}</a>`;
  return cell(label, html`<span class="sum">${content}</span>`);
}

import { countsMarkup } from './html-counts';
import { Markup, html } from './html-markup';
import { Column, ColumnControl, Counts, Row, countsOf, judgedIn } from './html-posture';
import { cell, headCell, table } from './html-table';
import { Rule } from '../../rules';

/** Each framework with its controls. */
export function frameworksSection(columns: readonly Column[], total: Row): Markup {
  return html`<section id="frameworks" aria-labelledby="frameworks-title">
<h2 id="frameworks-title">Controls by framework</h2>
<p class="note">The controls that rules of this audit can judge from manifests; a framework may have others.</p>
${columns.map((column) => frameworkMarkup(column, total))}</section>
`;
}

function frameworkMarkup({ label, framework, controls, rules }: Column, total: Row): Markup {
  const rows = controls.map((control) => ({ control, counts: countsOf(total, control.rules.map(({ id }) => id)) }));
  const judged = rows.filter(({ counts }) => judgedIn(counts) > 0);
  const kept = judged.filter(({ counts }) => counts.failed === 0).length;
  return html`<details class="panel framework">
<summary><span class="what"><b>${label}</b> <span class="muted">${kept} of ${judged.length} judged controls without failures</span></span><span class="sum">${countsMarkup(countsOf(total, rules))}</span></summary>
<div class="body">
<p class="muted">${framework.title}, ${framework.organization}. <a href="${framework.url}" rel="noreferrer">${framework.url}</a></p>
${table('cards', ['Control', 'State', 'Passed', 'Rules'], rows.map(({ control, counts }) => controlMarkup(control, counts)))}
</div>
</details>
`;
}

function controlMarkup({ id, rules }: ColumnControl, counts: Counts): Markup {
  return html`<tr role="row">${headCell(id)}${[
    cell('State', stateMarkup(counts)),
    cell('Passed', html`<span class="sum">${countsMarkup(counts)}</span>`),
    cell('Rules', html`<span>${rules.map((rule, index) => html`${index === 0 ? '' : ', '}${ruleLink(rule)}`)}</span>`),
  ]}</tr>
`;
}

function stateMarkup(counts: Counts): Markup {
  return counts.failed > 0 ? html`<span class="mark fail">✗ Failing</span>`
    : counts.exempted > 0 ? html`<span class="mark exempt">◐ Exempted</span>`
      : counts.passed > 0 ? html`<span class="mark pass">✓ Kept</span>` : html`<span class="none">– Nothing judged</span>`;
}

function ruleLink({ id, title }: Rule): Markup {
  return html`<a href="#rule-${id}" title="${title}">${id}</a>`;
}

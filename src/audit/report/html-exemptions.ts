import { Markup, html } from './html-markup';
import { cell, headCell, table } from './html-table';
import { clipped, counted } from './wording';
import { AuditReport, ExemptionUse } from '../audit-report';
import { exemptionsInOrder, stateOf } from '../summary';

const LONGEST_TEXT = 1000;
const DAY = 24 * 60 * 60 * 1000;
/** The last days of an exemption, in which it is marked. */
const SOON = 30;

/** What is permitted, by whom, why and for how long; what ends first stands first. */
export function exemptionsSection(report: AuditReport): Markup {
  const { exemptions } = report;
  const soonestFirst = exemptionsInOrder(exemptions)
    .sort((first, second) => first.expires < second.expires ? -1 : first.expires > second.expires ? 1 : 0);
  return html`<section id="exemptions" aria-labelledby="exemptions-title">
<h2 id="exemptions-title">Exemptions</h2>
${exemptions.length === 0 ? html`<p class="panel empty">Nothing is exempted.</p>
` : html`<div class="panel">${table('cards', ['Holds until', 'State', 'Rule', 'Where', 'Owner and reason', 'Findings'], soonestFirst.map((exemption) => exemptionMarkup(exemption, report)))}</div>
`}</section>
`;
}

function exemptionMarkup(exemption: ExemptionUse, { date, rules }: AuditReport): Markup {
  const { rule, expires, declaredAt, owner, reason, uses } = exemption;
  const name = html`<code>${shown(rule)}</code>`;
  const days = Math.round((Date.parse(`${expires}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / DAY);
  return html`<tr role="row" class="${stateOf(exemption)}">${[
    headCell(html`<span>${shown(expires)}<br><span class="muted">${remaining(days)}</span></span>`),
    cell('State', stateMarkup(exemption, days)),
    cell('Rule', rules.some(({ id }) => id === rule) ? html`<a href="#rule-${rule}">${name}</a>` : name),
    cell('Where', html`<code>${shown(declaredAt)}</code>`),
    cell('Owner', html`<span><b>${shown(owner)}</b><br>${shown(reason)}</span>`),
    cell('Findings', uses),
  ]}</tr>
`;
}

function remaining(days: number): string {
  return Number.isNaN(days) ? 'not a date' : days < 0 ? `${counted(-days, 'day')} ago` : days === 0 ? 'last day' : `in ${counted(days, 'day')}`;
}

function stateMarkup(exemption: ExemptionUse, days: number): Markup {
  const state = stateOf(exemption);
  return state === 'expired' ? html`<span class="mark fail">✗ Expired</span>`
    : state === 'unused' ? html`<span class="mark exempt">○ Unused</span>`
      : state === 'not judged' ? html`<span class="mark">– Not judged</span>`
        : days <= SOON ? html`<span class="mark exempt">◐ Ends soon</span>` : html`<span class="mark pass">✓ In use</span>`;
}

function shown(text: string): string {
  return clipped(text, LONGEST_TEXT);
}

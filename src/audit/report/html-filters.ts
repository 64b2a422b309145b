import { Markup, html } from './html-markup';
import { Column, Posture } from './html-posture';
import { AuditReport } from '../audit-report';
import { WORST_FIRST, countBySeverity } from '../summary';

/** What chooses among the findings. It is hidden until the script runs: without it, every finding is shown. */
export function filtersMarkup({ findings }: AuditReport, rules: readonly string[], posture: Posture, columns: readonly Column[]): Markup {
  const severities = countBySeverity(findings);
  const places = posture.rows.map(({ label, isInner }, place) => ({ value: place, label: isInner ? `\u00a0\u00a0${label}` : label }));
  const exemptions = [{ value: 'open', label: 'Open' }, { value: 'exempted', label: 'Exempted' }];
  return html`<div id="tools" class="panel">
<form id="filters" aria-label="Filter findings" hidden>
<label class="text">Text<input type="search" name="text" placeholder="object, file, message" autocomplete="off"></label>
${select('place', 'Tenant or namespace', places)}${
  select('framework', 'Framework', columns.map(({ label }, place) => ({ value: place, label })))}${
  select('rule', 'Rule', rules.map((rule) => ({ value: rule, label: rule })))}${
  select('exemption', 'Exemption', exemptions)}<fieldset>
<legend>Severity</legend>
${WORST_FIRST.map((severity) => html`<label class="chip ${severity}"><input type="checkbox" name="severity" value="${severity}" checked>${severity} <output data-count="${severity}">${severities[severity]}</output></label>
`)}</fieldset>
</form>
<div class="result"><p id="shown" role="status">Findings shown: ${findings.length} of ${findings.length}</p><button type="reset" form="filters" id="clear" hidden>Clear filters</button><button type="button" id="fold" hidden>Fold all</button></div>
</div>
`;
}

function select(name: string, label: string, options: readonly { readonly value: string | number; readonly label: string }[]): Markup {
  return html`<label>${label}<select name="${name}"><option value="">All</option>
${options.map((option) => html`<option value="${option.value}">${option.label}</option>
`)}</select></label>
`;
}

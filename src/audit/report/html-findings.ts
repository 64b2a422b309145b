import { filtersMarkup } from './html-filters';
import { Markup, html } from './html-markup';
import { Column, Posture } from './html-posture';
import { ruleFacts, severityMark } from './html-rules';
import { clipped, counted, placeOf, sentence, titleOf } from './wording';
import { Rule, Severity } from '../../rules';
import { AuditReport } from '../audit-report';
import { Finding } from '../finding';
import { WORST_FIRST, failedAmong, inOrder } from '../summary';

const LONGEST_TEXT = 1000;
const LONGEST_PATH = 400;
const LONGEST_VALUE = 300;

/** What a rule found. */
export interface RuleFindings {
  readonly id: string;
  readonly severity: Severity;
  /** Missing where the report does not know the rule. */
  readonly rule?: Rule;
  readonly findings: readonly Finding[];
  readonly open: number;
}

/** Rule by rule; open ones before exempted ones, the worst and then the most frequent first. */
export function byRule({ rules, findings }: AuditReport): RuleFindings[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of inOrder(findings)) {
    const group = groups.get(finding.rule);
    if (group) {
      group.push(finding);
    } else {
      groups.set(finding.rule, [finding]);
    }
  }
  return [...groups].map(([id, found]) => (
    { id, severity: found[0].severity, rule: rules.find((rule) => rule.id === id), findings: found, open: failedAmong(found).length }
  )).sort((first, second) => Number(second.open > 0) - Number(first.open > 0)
    || WORST_FIRST.indexOf(first.severity) - WORST_FIRST.indexOf(second.severity)
    || second.open - first.open || (first.id < second.id ? -1 : 1));
}

export function findingsSection(report: AuditReport, posture: Posture, columns: readonly Column[]): Markup {
  const groups = byRule(report);
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings</h2>
${groups.length === 0 ? html`<p class="panel empty"><span class="mark pass">✓</span> No object breaks a rule.</p>
` : [filtersMarkup(report, groups.map(({ id }) => id), posture, columns), groups.map((group) => groupMarkup(group, posture, columns))]}</section>
`;
}

function groupMarkup(group: RuleFindings, posture: Posture, columns: readonly Column[]): Markup {
  const { id, severity, rule, findings, open } = group;
  const frameworks = columns.flatMap(({ rules }, place) => rules.has(id) ? [place] : []).join(' ');
  const exempted = findings.length - open;
  const counts = [open > 0 ? counted(open, 'open finding') : '', exempted > 0 ? `${exempted} exempted` : ''].filter(Boolean).join(', ');
  return html`<article class="panel rule" id="rule-${id}" data-rule="${id}" data-severity="${severity}" data-frameworks="${frameworks}">
<details open>
<summary>${severityMark(severity)}<h3>${rule?.title ?? id}</h3><code>${id}</code><span class="count">${counts}</span></summary>
<div class="body">
${rule ? ruleFacts(rule) : undefined}<ol class="found">
${findings.map((finding) => findingMarkup(finding, rule, posture.placesOf(finding)))}</ol>
</div>
</details>
</article>
`;
}

function findingMarkup(finding: Finding, rule: Rule | undefined, places: readonly number[]): Markup {
  const { path, value, message, fix, exemption } = finding;
  const place = placeOf(finding);
  return html`<li class="finding${exemption ? ' permitted' : undefined}" data-places="${places.join(' ')}"><div class="object"><b>${shown(titleOf(finding))}</b>${
    place === undefined ? undefined : html` <span class="place">${shown(place)}</span>`}</div><div>${shown(message)}</div>${
    path === '' ? undefined : html`<code class="field">${clipped(path, LONGEST_PATH)}: ${valueMarkup(value)}</code>`}${
    fix === rule?.fix ? undefined : html`<div><b>Fix:</b> ${shown(fix)}</div>`}${
    exemption && html`<div class="mark exempt">◐ Exempted until ${exemption.expires} by ${shown(exemption.owner)}: ${shown(sentence(exemption.reason))}</div>`}</li>
`;
}

function valueMarkup(value: unknown): Markup {
  return value === undefined ? html`<i>no value</i>` : html`${clipped(JSON.stringify(value), LONGEST_VALUE)}`;
}

function shown(text: string): string {
  return clipped(text, LONGEST_TEXT);
}

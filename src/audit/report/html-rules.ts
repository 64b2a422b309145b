import { Content, Markup, html } from './html-markup';
import { Posture } from './html-posture';
import { cell, headCell, table } from './html-table';
import { counted, sentence } from './wording';
import { Rule, Severity } from '../../rules';
import { AuditReport } from '../audit-report';
import { controlsOf } from '../framework';

/** Rules that nothing breaks, and those that had nothing to judge. */
export function passedSection({ rules, findings }: AuditReport, { total }: Posture): Markup {
  const broken = new Set(findings.map(({ rule }) => rule));
  const clean = rules.filter(({ id }) => !broken.has(id)).sort((first, second) => first.id < second.id ? -1 : 1);
  const passed = clean.filter(({ id }) => total.byRule.has(id));
  const idle = clean.filter(({ id }) => !total.byRule.has(id));
  return html`<section id="passed" aria-labelledby="passed-title">
<h2 id="passed-title">Rules that passed</h2>
${clean.length === 0 ? html`<p class="panel empty">Every rule has a finding.</p>
` : undefined}${foldedRules(html`<span class="mark pass">✓ ${counted(passed.length, 'rule')}</span> without findings`, passed, ({ id }) => total.byRule.get(id)!.passed)}${
  foldedRules(html`<span class="none">– ${counted(idle.length, 'rule')}</span> with no object to judge`, idle, () => 0)}</section>
`;
}

function foldedRules(title: Content, rules: readonly Rule[], objects: (rule: Rule) => number): Markup | undefined {
  return rules.length === 0 ? undefined : html`<details class="panel">
<summary><span class="what">${title}</span></summary>
<div class="body">
${table('cards', ['Rule', 'What holds', 'Severity', 'Objects', 'Controls'], rules.map((rule) => html`<tr role="row" id="rule-${rule.id}">${[
  headCell(html`<code>${rule.id}</code>`),
  cell('What holds', html`<span>${sentence(rule.title)}</span>`),
  cell('Severity', severityMark(rule.severity)),
  cell('Objects', objects(rule)),
  cell('Controls', html`<span>${controlTexts(rule).join(' · ')}</span>`),
]}</tr>
`))}
</div>
</details>
`;
}

/** Why a rule matters, what to do, and where it comes from. */
export function ruleFacts(rule: Rule): Markup {
  const controls = controlTexts(rule);
  return html`<p>${rule.description}</p>
<p class="fix"><b>Fix:</b> ${rule.fix}</p>
<p class="muted">${controls.join(' · ')}${controls.length > 0 ? html`<br>` : undefined}${
  rule.sources.map((source, index) => html`${index === 0 ? 'Source: ' : ', '}${/^https:\/\/\S+$/.test(source) ? html`<a href="${source}" rel="noreferrer">${source}</a>` : source}`)}</p>
`;
}

export function severityMark(severity: Severity): Markup {
  return html`<span class="severity ${severity}">${severity}</span>`;
}

function controlTexts(rule: Rule): string[] {
  const byFramework = new Map<string, string[]>();
  controlsOf(rule).forEach(({ framework, id }) => byFramework.set(framework.title, [...byFramework.get(framework.title) ?? [], id]));
  return [...byFramework].map(([framework, ids]) => `${framework}: ${ids.join(', ')}`);
}

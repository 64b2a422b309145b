import { exemptionsSection } from './html-exemptions';
import { findingsSection } from './html-findings';
import { frameworksSection } from './html-frameworks';
import { Markup, html } from './html-markup';
import { matrixSection } from './html-matrix';
import { page } from './html-page';
import { Posture, columnsOf } from './html-posture';
import { passedSection } from './html-rules';
import { SCRIPT } from './html-script';
import { STYLE } from './html-style';
import { counted } from './wording';
import { AuditReport } from '../audit-report';
import { WORST_FIRST, summaryOf } from '../summary';

/** For people who have to be shown evidence: one page that needs nothing else. Every finding stands in it; the script only filters. */
export function htmlReport(report: AuditReport): string {
  const posture = new Posture(report);
  const columns = columnsOf(report.rules);
  const verdict = verdictOf(report);
  return page({
    title: `${verdict} – security audit, ${report.date}`,
    skip: { to: 'findings', what: 'the findings' },
    header: header(report, verdict),
    main: html`${matrixSection(posture, columns)}${frameworksSection(columns, posture.total)}${findingsSection(report, posture, columns)}${exemptionsSection(report)}${passedSection(report, posture)}`,
    footnote: ` Exemptions were judged by the date ${report.date} (UTC).`,
    style: STYLE,
    script: SCRIPT,
  });
}

function verdictOf(report: AuditReport): string {
  const { failed } = summaryOf(report);
  return failed === 0 ? 'No open findings' : counted(failed, 'open finding');
}

function header(report: AuditReport, verdict: string): Markup {
  const { ruleSet, kubernetes, date, objects, rules } = report;
  const { failed } = summaryOf(report);
  const facts = { 'Rule set': ruleSet, 'Rules': rules.length, 'Kubernetes': kubernetes, 'Objects': objects, 'Date': date };
  const sections = { posture: 'Posture', frameworks: 'Controls', findings: 'Findings', exemptions: 'Exemptions', passed: 'Passed rules' };
  return html`<header class="${failed === 0 ? 'clean' : 'unclean'}">
<p class="kind">Security audit</p>
<h1><span aria-hidden="true">${failed === 0 ? '✓' : '✗'}</span> ${verdict}</h1>
<dl class="facts">${Object.entries(facts).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<ul class="tiles">
${tiles(report)}</ul>
<nav aria-label="Sections">${Object.entries(sections).map(([id, title]) => html`<a href="#${id}">${title}</a> `)}</nav>
</header>
`;
}

function tiles(report: AuditReport): Markup[] {
  const { severities, exempted, expiredExemptions, unusedExemptions } = summaryOf(report);
  return [
    ...WORST_FIRST.map((severity) => tile(severities[severity], severity, severities[severity] > 0 ? severity : 'zero')),
    tile(exempted, 'exempted', exempted > 0 ? 'exempt' : 'zero'),
    tile(expiredExemptions, `expired exemption${expiredExemptions === 1 ? '' : 's'}`, expiredExemptions > 0 ? 'critical' : 'zero'),
    tile(unusedExemptions, `unused exemption${unusedExemptions === 1 ? '' : 's'}`, unusedExemptions > 0 ? 'exempt' : 'zero'),
  ];
}

function tile(count: number, label: string, kind: string): Markup {
  return html`<li class="tile ${kind}"><b>${count}</b> ${label}</li>
`;
}

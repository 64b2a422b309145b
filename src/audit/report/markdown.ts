import { AuditReport, ExemptionUse } from '../audit-report';
import { ObjectFindings, WORST_FIRST, byObject, countBySeverity, exemptionsInOrder, failedAmong, stateOf, summaryOf } from '../summary';
import { clipped, counted, placeOf, printable, titleOf } from './wording';

/** GitHub takes comments of at most 65,536 characters; others take more. */
const LONGEST_COMMENT = 60_000;
const LONGEST_TABLE = 20_000;
const LONGEST_CELL = 300;
/** What says that some did not fit. */
const LONGEST_CLOSING = 200;

/** For comments on pull requests. What does not fit into one is counted. */
export function markdownReport(report: AuditReport): string {
  const { failed, exempted } = summaryOf(report);
  const heading = `## Audit: ${failed === 0 ? 'no findings' : counted(failed, 'finding')}${exempted === 0 ? '' : `, ${exempted} exempted`}\n`;
  const scope = `${counted(report.objects, 'object')} by ${counted(report.rules.length, 'rule')} of ${cell(report.ruleSet)}, for Kubernetes ${cell(report.kubernetes)} on ${report.date}.\n`;
  const exemptions = exemptionSection(report);
  const sections = [heading, scope, severityTable(report)];
  const room = LONGEST_COMMENT - [...sections, exemptions].join('\n').length;
  return [...sections, ...detailSections(byObject(failedAmong(report.findings)), room), ...exemptions === '' ? [] : [exemptions]].join('\n');
}

function severityTable(report: AuditReport): string {
  const { severities } = summaryOf(report);
  const permitted = countBySeverity(report.findings.filter(({ exemption }) => exemption));
  return table(['Severity', 'Findings', 'Exempted'], WORST_FIRST.map((severity) => [severity, String(severities[severity]), String(permitted[severity])]));
}

function detailSections(groups: readonly ObjectFindings[], room: number): readonly string[] {
  const { fitting, left } = fit(groups.map(detailSection), room - LONGEST_CLOSING);
  const missing = groups.slice(groups.length - left).reduce((sum, { findings }) => sum + findings.length, 0);
  return left === 0 ? fitting : [...fitting, `${counted(missing, 'finding')} of ${counted(left, 'further object')} did not fit into this comment.\n`];
}

function detailSection({ object, findings }: ObjectFindings): string {
  const counts = countBySeverity(findings);
  const told = WORST_FIRST.filter((severity) => counts[severity] > 0).map((severity) => `${counts[severity]} ${severity}`).join(', ');
  const rows = findings.map((finding) => [finding.severity, finding.rule, code(finding.path), cell(finding.message), cell(finding.fix), code(placeOf(finding) ?? '')]);
  return `<details><summary><b>${cell(titleOf(object))}</b>: ${told}</summary>\n\n${table(['Severity', 'Rule', 'Field', 'What is wrong', 'Fix', 'Where'], rows)}\n</details>\n`;
}

function exemptionSection({ exemptions }: AuditReport): string {
  if (exemptions.length === 0) {
    return '';
  }
  const rows = exemptionsInOrder(exemptions).map(exemptionRow);
  return `### ${counted(exemptions.length, 'exemption')}\n\n${table(['Rule', 'State', 'Findings', 'Until', 'Owner', 'Reason', 'Where'], rows)}`;
}

function exemptionRow(exemption: ExemptionUse): string[] {
  const { rule, uses, expires, owner, reason, declaredAt } = exemption;
  const state = stateOf(exemption);
  return [cell(rule), state === 'used' ? state : `**${state}**`, String(uses), cell(expires), cell(owner), cell(reason), code(declaredAt)];
}

/** A table that is cut where it gets too long for a comment of several. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const { fitting, left } = fit(rows.map(row), LONGEST_TABLE);
  return `${row(heads)}${row(heads.map(() => '---'))}${fitting.join('')}${left === 0 ? '' : `\n${left} more did not fit into this comment.\n`}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** The first texts that are not longer than the room together, and how many are left. */
function fit(texts: readonly string[], room: number): { readonly fitting: readonly string[]; readonly left: number } {
  let used = 0;
  const firstLeft = texts.findIndex((text) => (used += text.length + 1) > room);
  return firstLeft === -1 ? { fitting: texts, left: 0 } : { fitting: texts.slice(0, firstLeft), left: texts.length - firstLeft };
}

/** Text of a cell or of an HTML element: every mark of Markdown is written as an entity, and nobody is called by name. */
function cell(text: string): string {
  return clipped(printable(text), LONGEST_CELL)
    .replace(/[&<>"'`*_{}[\]|~\\:!$@#]/g, (char) => `&#${char.charCodeAt(0)};${char === '@' || char === '#' ? NOTHING : ''}`);
}

/** A zero-width space after @ or #: else GitHub would notify a team, or link an issue. */
const NOTHING = '&#8203;';

function code(text: string): string {
  return text === '' ? '' : `<code>${cell(text)}</code>`;
}

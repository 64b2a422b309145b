import { AuditReport, ExemptionUse } from '../audit-report';
import { ObjectFindings, WORST_FIRST, byObject, countBySeverity, exemptionsInOrder, failedAmong, stateOf, summaryOf } from '../summary';
import { cell, code, fit, table } from './markdown-table';
import { counted, placeOf, titleOf } from './wording';

/** GitHub takes comments of at most 65,536 characters; others take more. */
const LONGEST_COMMENT = 60_000;
const LONGEST_TABLE = 20_000;
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
  return table(['Severity', 'Findings', 'Exempted'], WORST_FIRST.map((severity) => [severity, String(severities[severity]), String(permitted[severity])]), LONGEST_TABLE);
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
  return `<details><summary><b>${cell(titleOf(object))}</b>: ${told}</summary>\n\n${table(['Severity', 'Rule', 'Field', 'What is wrong', 'Fix', 'Where'], rows, LONGEST_TABLE)}\n</details>\n`;
}

function exemptionSection({ exemptions }: AuditReport): string {
  if (exemptions.length === 0) {
    return '';
  }
  const rows = exemptionsInOrder(exemptions).map(exemptionRow);
  return `### ${counted(exemptions.length, 'exemption')}\n\n${table(['Rule', 'State', 'Findings', 'Until', 'Owner', 'Reason', 'Where'], rows, LONGEST_TABLE)}`;
}

function exemptionRow(exemption: ExemptionUse): string[] {
  const { rule, uses, expires, owner, reason, declaredAt } = exemption;
  const state = stateOf(exemption);
  return [cell(rule), state === 'used' ? state : `**${state}**`, String(uses), cell(expires), cell(owner), cell(reason), code(declaredAt)];
}

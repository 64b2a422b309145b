import { AuditReport } from '../audit-report';
import { Finding } from '../finding';
import { ObjectFindings, WORST_FIRST, byObject, exemptionsInOrder, failedAmong, stateOf, summaryOf } from '../summary';
import { clipped, counted, exemptionText, placeOf, printable, titleOf } from './wording';
import { EXEMPTION_ANNOTATION_PREFIX, Severity, exemptionToCopy } from '../../rules';

const LONGEST_TEXT = 500;

/** Select Graphic Rendition parameters of ECMA-48. */
const BOLD = '1';
const GREEN = '32';
const YELLOW = '33';
const COLOURS: { readonly [severity in Severity]: string } = { critical: '1;31', high: '31', medium: YELLOW, low: '36' };

/**
 * For people at a terminal.
 *
 * @param colours whether the terminal shows colours and wants them
 */
export function consoleReport(report: AuditReport, colours = false): string {
  const paint: Paint = colours ? (text, colour) => `\u001b[${colour}m${text}\u001b[0m` : (text) => text;
  const failed = failedAmong(report.findings);
  return [
    ...byObject(failed).map((group) => objectLines(group, paint)),
    permitLines(report, failed),
    exemptionLines(report, paint),
    [summaryLine(report, paint)],
  ].filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`).join('\n');
}

type Paint = (text: string, colour: string) => string;

function objectLines({ object, findings }: ObjectFindings, paint: Paint): string[] {
  const construct = object.construct === undefined ? '' : ` (${printable(object.construct)})`;
  return [`${paint(shown(titleOf(object)), BOLD)}${construct}`, ...findings.flatMap((finding) => findingLines(finding, paint))];
}

function findingLines(finding: Finding, paint: Paint): string[] {
  const { severity, rule, path, message, fix, file } = finding;
  return [
    `  ${paint(severity, COLOURS[severity])} ${rule}${path === '' ? '' : ` at ${shown(path)}`}`,
    `    ${shown(message)}`,
    `    Fix: ${shown(fix)}`,
    ...file === undefined ? [] : [`    ${placeOf(finding)}`],
  ];
}

/** What to copy where a breach is meant, once for each rule. */
function permitLines({ rules }: AuditReport, failed: readonly Finding[]): string[] {
  const inConstructs = new Set(failed.filter(({ file }) => file === undefined).map(({ rule }) => rule));
  const inFiles = new Set(failed.filter(({ file }) => file !== undefined).map(({ rule }) => rule));
  const lines = rules.filter(({ exemptible }) => exemptible !== false).flatMap(({ id }) => [
    ...inConstructs.has(id) ? [`  ${exemptionToCopy(id)}`] : [],
    ...inFiles.has(id) ? [`  ${EXEMPTION_ANNOTATION_PREFIX}${id}: '{"expires":"YYYY-MM-DD","owner":"…","reason":"…"}'`] : [],
  ]);
  return lines.length === 0 ? [] : ['To permit what is meant, copy:', ...lines];
}

function exemptionLines({ exemptions }: AuditReport, paint: Paint): string[] {
  return exemptions.length === 0 ? [] : ['Exemptions:', ...exemptionsInOrder(exemptions).map((exemption) => {
    const text = clipped(exemptionText(exemption), LONGEST_TEXT);
    return `  ${stateOf(exemption) === 'used' ? text : paint(text, YELLOW)}`;
  })];
}

function summaryLine(report: AuditReport, paint: Paint): string {
  const { severities, failed, exempted, expiredExemptions, unusedExemptions } = summaryOf(report);
  const told = WORST_FIRST.filter((severity) => severities[severity] > 0).map((severity) => `${severities[severity]} ${severity}`);
  const result = failed === 0 ? paint('no findings', GREEN) : paint(`${counted(failed, 'finding')} (${told.join(', ')})`, COLOURS[WORST_FIRST.find((severity) => severities[severity] > 0)!]);
  const scope = `${counted(report.objects, 'object')}, ${counted(report.rules.length, 'rule')} of ${printable(report.ruleSet)}, Kubernetes ${report.kubernetes}`;
  return `${scope}: ${result}, ${exempted} exempted; ${counted(report.exemptions.length, 'exemption')}, ${expiredExemptions} expired, ${unusedExemptions} unused`;
}

function shown(text: string): string {
  return clipped(printable(text), LONGEST_TEXT);
}

import { AuditReport } from '../audit-report';
import { Finding } from '../finding';
import { exemptionsInOrder, inOrder, summaryOf } from '../summary';
import { clipped, counted, exemptionText, placeOf, printable, sentence, titleOf } from './wording';
import { Rule } from '../../rules';

const LONGEST_TEXT = 10_000;

/**
 * For test reports: a suite for each rule, a test for each finding; a rule without findings is one test that passes, or
 * that is skipped where what it found was not to be reported.
 */
export function junitReport(report: AuditReport): string {
  const { failed, exempted } = summaryOf(report);
  const suites = suitesOf(report);
  const tests = failed + exempted + suites.filter(({ findings, rule }) => rule && findings.length === 0).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: `${report.ruleSet} for Kubernetes ${report.kubernetes}`, tests, failures: failed, errors: 0 })}>`,
    ...suites.flatMap((suite) => suiteLines(suite, report)),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly id: string;
  /** Missing where only an exemption names it: it did not run. */
  readonly rule?: Rule;
  readonly findings: readonly Finding[];
  /** Whether the rule found something that the report leaves out: too mild, or known before. */
  readonly isLeftOut: boolean;
  readonly exemptions: readonly string[];
}

function suitesOf({ rules, findings, exemptions, tallies }: AuditReport): Suite[] {
  const broken = new Set(tallies.filter(({ failed, exempted }) => failed + exempted > 0).map(({ rule }) => rule));
  const ids = new Set([...rules, ...exemptions.map(({ rule }) => ({ id: rule }))].map(({ id }) => id));
  const ordered = inOrder(findings);
  return [...ids].map((id) => ({
    id,
    rule: rules.find((rule) => rule.id === id),
    findings: ordered.filter(({ rule }) => rule === id),
    isLeftOut: broken.has(id),
    exemptions: exemptionsInOrder(exemptions.filter(({ rule }) => rule === id)).map(exemptionText),
  }));
}

function suiteLines({ id, rule, findings, isLeftOut, exemptions }: Suite, { objects, date }: AuditReport): string[] {
  const skipped = findings.filter(({ exemption }) => exemption).length + (findings.length === 0 && isLeftOut ? 1 : 0);
  const cases = findings.length > 0 ? findings.flatMap(caseLines) : rule ? withoutFindings(rule, isLeftOut) : [];
  const failures = findings.filter(({ exemption }) => !exemption).length;
  const counts = { tests: cases.length > 0 ? Math.max(1, findings.length) : 0, failures, errors: 0, skipped };
  const told = [`${counted(objects, 'object')} in all.`, ...exemptions.map((exemption) => `Exemption: ${exemption}`)];
  return [
    `  <testsuite${attributes({ name: id, ...counts, timestamp: `${date}T00:00:00` })}>`,
    ...rule ? [`    <properties><property${attributes({ name: 'severity', value: rule.severity })}/></properties>`] : [],
    ...cases,
    `    <system-out>${text(told.join('\n'))}</system-out>`,
    '  </testsuite>',
  ];
}

function withoutFindings({ id, title }: Rule, isLeftOut: boolean): string[] {
  const testcase = `    <testcase${attributes({ name: sentence(title), classname: id })}`;
  const reason = attributes({ message: 'What was found is too mild to be reported, or was known before.' });
  return isLeftOut ? [`${testcase}>`, `      <skipped${reason}/>`, '    </testcase>'] : [`${testcase}/>`];
}

function caseLines(finding: Finding): string[] {
  const { rule, path, exemption } = finding;
  return [
    `    <testcase${attributes({ name: [titleOf(finding), path].filter(Boolean).join(' '), classname: rule })}>`,
    exemption
      ? `      <skipped${attributes({ message: `Exempted until ${exemption.expires} by ${exemption.owner}: ${exemption.reason}` })}/>`
      : `      <failure${attributes({ type: finding.severity, message: finding.message })}>${text(bodyOf(finding))}</failure>`,
    '    </testcase>',
  ];
}

function bodyOf(finding: Finding): string {
  const place = placeOf(finding);
  return [printable(finding.message), `Fix: ${printable(finding.fix)}`, ...place === undefined ? [] : [`At: ${place}`]].join('\n');
}

function attributes(values: { readonly [name: string]: string | number }): string {
  return Object.entries(values).map(([name, value]) => ` ${name}="${text(printable(String(value)))}"`).join('');
}

/** Text for content and quoted attributes alike; line breaks are the only control characters in it. */
function text(value: string): string {
  return clipped(value, LONGEST_TEXT).replace(/[&<>"]/g, (char) => ENTITIES[char]);
}

const ENTITIES: { readonly [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

import * as fc from 'fast-check';
import { CLEAN_REPORT, SAMPLE_REPORT, SMALL_REPORT, reportOfText } from './sample-report';
import { AuditReport } from '../../../src/audit';
import { jsonReport } from '../../../src/audit/report/json';

function dataOf(report: AuditReport): any {
  return JSON.parse(jsonReport(report));
}

test('it has the fields of version 1, each of them for every finding', () => {
  const data = dataOf(SAMPLE_REPORT);
  expect(Object.keys(data)).toEqual(['version', 'objects', 'findings', 'summary']);
  expect(data).toMatchObject({ version: 1, objects: 17 });
  expect(data.findings).toHaveLength(10);
  for (const finding of data.findings) {
    expect(Object.keys(finding)).toEqual(expect.arrayContaining([
      'rule', 'severity', 'apiVersion', 'kind', 'namespace', 'name', 'path', 'message', 'fix', 'file', 'document', 'construct', 'exemption',
    ]));
  }
});

test('what there is not is null', () => {
  const nothing = { namespace: undefined, file: undefined, line: undefined, document: undefined };
  const [finding] = dataOf({ ...SMALL_REPORT, findings: [{ ...SMALL_REPORT.findings[0], ...nothing }] }).findings;
  expect(finding).toMatchObject({ namespace: null, value: null, file: null, line: null, document: null, construct: null, exemption: null });
});

test('texts come back as they were', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const [{ name, message, value }] = dataOf(reportOfText(text)).findings;
    expect([name, message, value]).toEqual([text, text, text]);
  }));
});

test('the summary counts by severity and lists exemptions, expired ones first', () => {
  const { summary } = dataOf(SAMPLE_REPORT);
  expect(summary).toMatchObject({
    ruleSet: 'recommended',
    kubernetes: '1.36',
    severities: { critical: 4, high: 4, medium: 0, low: 0 },
    failed: 8,
    exempted: 2,
    expiredExemptions: 1,
    unusedExemptions: 1,
  });
  expect(summary.exemptions.map(({ rule, state, uses }: any) => [rule, state, uses])).toEqual([
    ['pod-privileged', 'expired', 0],
    ['network-workload-without-policy', 'unused', 0],
    ['pod-privilege-escalation', 'used', 1],
    ['rbac-wildcard-verbs', 'used', 1],
  ]);
});

test('the order of objects does not change it', () => {
  const reversed = { ...SAMPLE_REPORT, findings: [...SAMPLE_REPORT.findings].reverse(), exemptions: [...SAMPLE_REPORT.exemptions].reverse() };
  expect(jsonReport(reversed)).toBe(jsonReport(SAMPLE_REPORT));
});

test('a clean report', () => {
  expect(jsonReport(CLEAN_REPORT)).toMatchSnapshot();
});

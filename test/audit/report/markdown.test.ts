import * as fc from 'fast-check';
import { CLEAN_REPORT, HOSTILE, SAMPLE_REPORT, SMALL_REPORT, findingOf, reportOfText } from './sample-report';
import { AuditReport } from '../../../src/audit';
import { markdownReport } from '../../../src/audit/report/markdown';

/** The text without the tags and tables that the report itself makes. */
function marksIn(report: AuditReport): string[] {
  return markdownReport(report).replace(/<\/?(?:details|summary|b|code)>/g, '').split('\n')
    .map((line) => line.replace(/^(?:## |### )/, '').replace(/\*\*(?:expired|unused)\*\*/, ''))
    .filter((line) => /[<>`*_[\]@~\\!]|(?<!&)#|&(?!#\d+;)/.test(line));
}

/** How many columns the rows of each table have. */
function columnsIn(report: AuditReport): Set<number> {
  return new Set(markdownReport(report).split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').length - 2));
}

test('a small report', () => {
  expect(markdownReport(SMALL_REPORT)).toMatchSnapshot();
});

test('a clean report has neither details nor exemptions', () => {
  expect(markdownReport(CLEAN_REPORT)).toContain('## Audit: no findings\n');
  expect(markdownReport(CLEAN_REPORT)).not.toMatch(/details|exemption/);
});

test('whatever texts manifests hold, they are text', () => {
  const columns = columnsIn(SMALL_REPORT);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(marksIn(reportOfText(text))).toEqual([]);
    expect(columnsIn(reportOfText(text))).toEqual(columns);
  }), { examples: [[HOSTILE], ['a|b'], ['\n\n## x'], ['</summary>'], ['@team']] });
});

test('nobody is notified and no issue linked', () => {
  expect(markdownReport(reportOfText('@team #1'))).toContain('&#64;&#8203;team &#35;&#8203;1');
});

test('a comment is at most as long as GitHub takes, and tells how much is missing', () => {
  const found = { apiVersion: 'v1', kind: 'Pod', path: HOSTILE, message: HOSTILE };
  const findings = Array.from({ length: 2000 }, (_, index) => findingOf(SAMPLE_REPORT.rules[0], { ...found, name: `pod-${index % 500}` }));
  const text = markdownReport({ ...SAMPLE_REPORT, findings, exemptions: Array.from({ length: 500 }, () => SAMPLE_REPORT.exemptions[1]) });
  expect(text.length).toBeLessThanOrEqual(60_000);
  const [, missing, objects] = /^(\d+) findings of (\d+) further objects did not fit into this comment\.$/m.exec(text)!;
  expect(Number(missing)).toBe(4 * Number(objects));
  expect(text.split('<details>').length - 1 + Number(objects)).toBe(500);
});

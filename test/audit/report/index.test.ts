import { CLEAN_REPORT, SAMPLE_REPORT } from './sample-report';
import { REPORTS } from '../../../src/audit/report';
import { ReportFormat } from '../../../src/audit/report-format';

test('every format has a report', () => {
  expect(Object.keys(REPORTS).sort()).toEqual(Object.values<string>(ReportFormat).sort());
});

test.each(Object.values(ReportFormat))('%s is written the same every time, and ends in one newline', (format) => {
  expect(REPORTS[format](SAMPLE_REPORT)).toBe(REPORTS[format](SAMPLE_REPORT));
  expect(REPORTS[format](SAMPLE_REPORT)).toMatch(/[^\n]\n$/);
});

test.each(Object.values(ReportFormat))('%s is written of what comes in another order alike', (format) => {
  const { findings, exemptions, tallies } = SAMPLE_REPORT;
  const reversed = { ...SAMPLE_REPORT, findings: [...findings].reverse(), exemptions: [...exemptions].reverse(), tallies: [...tallies].reverse() };
  expect(REPORTS[format](reversed)).toBe(REPORTS[format](SAMPLE_REPORT));
});

test.each(Object.values(ReportFormat))('%s counts the objects where nothing was found', (format) => {
  expect(REPORTS[format](CLEAN_REPORT)).toMatch(format === ReportFormat.POLICY_REPORT ? /objects: / : /17/);
});

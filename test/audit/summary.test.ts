import * as fc from 'fast-check';
import { SAMPLE_REPORT } from './report/sample-report';
import { byObject, exemptionsInOrder, inOrder, summaryOf } from '../../src/audit/summary';

test('the order of findings and exemptions does not depend on that of the objects', () => {
  const { exemptions } = SAMPLE_REPORT;
  const [finding] = SAMPLE_REPORT.findings;
  const variants = ['a', 'b'].flatMap((text) => [{ ...finding, path: text }, { ...finding, message: text }, { ...finding, rule: text }]);
  const findings = [...SAMPLE_REPORT.findings, ...variants];
  const all = fc.shuffledSubarray(findings, { minLength: findings.length });
  fc.assert(fc.property(all, fc.shuffledSubarray([...exemptions], { minLength: exemptions.length }), (shuffled, others) => {
    expect(inOrder(shuffled)).toEqual(inOrder(findings));
    expect(byObject(shuffled)).toEqual(byObject(findings));
    expect(exemptionsInOrder(others)).toEqual(exemptionsInOrder(exemptions));
  }));
});

test('every finding is told with its object once, worst first', () => {
  const groups = byObject(SAMPLE_REPORT.findings);
  expect(groups.flatMap(({ findings }) => findings)).toHaveLength(SAMPLE_REPORT.findings.length);
  expect(groups[0].object).toMatchObject({ kind: 'DaemonSet', name: 'agent' });
  expect(groups[0].findings).toHaveLength(2);
});

test('objects of one name in two files are two', () => {
  const [finding] = SAMPLE_REPORT.findings;
  expect(byObject([finding, { ...finding, file: 'other.yaml' }, { ...finding, document: 1 }])).toHaveLength(3);
});

test('exempted findings do not count as failed', () => {
  const severities = { critical: 4, high: 4, medium: 0, low: 0 };
  expect(summaryOf(SAMPLE_REPORT)).toEqual({ severities, failed: 8, exempted: 2, expiredExemptions: 1, unusedExemptions: 1 });
});

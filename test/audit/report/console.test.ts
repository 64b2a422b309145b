import * as fc from 'fast-check';
import { CLEAN_REPORT, HOSTILE, SAMPLE_REPORT, SMALL_REPORT, reportOfText } from './sample-report';
import { consoleReport } from '../../../src/audit/report/console';

/** Control characters but line feeds, and what turns the direction of text. */
const UNSAFE = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

test('a small report', () => {
  expect(consoleReport(SMALL_REPORT)).toMatchSnapshot();
});

test('a clean report is one line', () => {
  expect(consoleReport(CLEAN_REPORT)).toBe('17 objects, 4 rules of recommended, Kubernetes 1.36: no findings, 0 exempted; 0 exemptions, 0 expired, 0 unused\n');
});

test('objects with the worst findings come first', () => {
  const titles = consoleReport(SAMPLE_REPORT).split('\n').filter((line) => /^\S/.test(line)).map((line) => line.slice(0, 24));
  expect(titles.slice(0, 3)).toEqual(['DaemonSet shop-data/agen', 'An object without kind a', 'Pod blog/long']);
});

test('the exemption to copy is told once for each rule: for constructs in TypeScript, for files as an annotation', () => {
  const text = consoleReport(SAMPLE_REPORT);
  expect(text.split('Exemption.of({ rule: \'pod-privileged\'')).toHaveLength(2);
  expect(text.split('cdk8s-bulwark/exemption.pod-privileged: ')).toHaveLength(2);
  expect(text).not.toContain('Exemption.of({ rule: \'rbac-wildcard-verbs\'');
});

test('no exemption is offered for a rule that allows none', () => {
  const rules = SMALL_REPORT.rules.map((rule) => ({ ...rule, exemptible: false as const }));
  expect(consoleReport({ ...SMALL_REPORT, rules })).not.toContain('To permit');
});

test('exempted findings are told as exemptions only', () => {
  expect(consoleReport(SMALL_REPORT)).not.toContain('StatefulSet');
});

test('colours come only where they are asked for', () => {
  expect(consoleReport(SAMPLE_REPORT)).not.toContain('\u001b');
  expect(consoleReport(SMALL_REPORT, true)).toContain('\u001b[1;31mcritical\u001b[0m');
  // eslint-disable-next-line no-control-regex
  expect(consoleReport(SMALL_REPORT, true).replace(/\u001b\[[\d;]+m/g, '')).toBe(consoleReport(SMALL_REPORT));
});

test('whatever texts manifests hold, the terminal is safe', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(consoleReport(reportOfText(text))).not.toMatch(UNSAFE);
  }), { examples: [[HOSTILE], ['\u001b[2J'], ['\u202egnp.exe']] });
});

test('long texts are cut', () => {
  expect(Math.max(...consoleReport(SAMPLE_REPORT).split('\n').map((line) => line.length))).toBeLessThan(600);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { CLEAN_REPORT, HOSTILE, SAMPLE_REPORT, SMALL_REPORT, reportOfText } from './sample-report';
import { junitReport } from '../../../src/audit/report/junit';
import { catalogue } from '../../../src/rules';

const SCHEMA = readFileSync(join(__dirname, 'schemas', 'junit-10.xsd'), 'utf8');

/** What the schema of Jenkins finds wrong with texts. */
async function errorsOf(...texts: string[]): Promise<string[]> {
  const { errors } = await validateXML({ xml: texts.map((contents, index) => ({ fileName: `${index}.xml`, contents })), schema: SCHEMA });
  return errors.map(({ rawMessage }) => rawMessage);
}

test('reports are valid under the schema of Jenkins', async () => {
  expect(await errorsOf(...[SAMPLE_REPORT, CLEAN_REPORT, SMALL_REPORT, { ...CLEAN_REPORT, rules: catalogue() }].map(junitReport))).toEqual([]);
});

test('whatever texts manifests hold, the report is valid', async () => {
  const texts = [...fc.sample(fc.string({ unit: 'binary' }), { numRuns: 100, seed: 1 }), HOSTILE, '', '\ufffe\uffff\ud800\udc00\udfff', ']]>'];
  expect(await errorsOf(...texts.map((text) => junitReport(reportOfText(text))))).toEqual([]);
});

test('the schema finds what is not JUnit', async () => {
  expect(await errorsOf(junitReport(SMALL_REPORT).replace('<testcase name', '<testcase title'))).not.toEqual([]);
  expect(await errorsOf(junitReport(SMALL_REPORT).replace('setuid', '\u0007'))).not.toEqual([]);
});

test('counts of suites are those of their tests', () => {
  const text = junitReport(SAMPLE_REPORT);
  const suites = text.split('<testsuite ').slice(1);
  expect(suites).toHaveLength(4);
  for (const suite of suites) {
    expect(Number(/tests="(\d+)"/.exec(suite)![1])).toBe(suite.split('<testcase').length - 1);
    expect(Number(/failures="(\d+)"/.exec(suite)![1])).toBe(suite.split('<failure').length - 1);
    expect(Number(/skipped="(\d+)"/.exec(suite)![1])).toBe(suite.split('<skipped').length - 1);
  }
  expect(text).toContain(`tests="${text.split('<testcase').length - 1}" failures="${text.split('<failure').length - 1}" errors="0">`);
});

test('a rule without findings is one test that passes', () => {
  expect(junitReport(CLEAN_REPORT)).toContain('<testcase name="Containers are not privileged." classname="pod-privileged"/>');
});

test('a small report', () => {
  expect(junitReport(SMALL_REPORT)).toMatchSnapshot();
});

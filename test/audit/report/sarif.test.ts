import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { CLEAN_REPORT, HOSTILE, SAMPLE_REPORT, SMALL_REPORT, reportOfText } from './sample-report';
import { AuditReport, Finding } from '../../../src/audit';
import { sarifReport } from '../../../src/audit/report/sarif';
import { catalogue } from '../../../src/rules';

const validate = addFormats(new Ajv({ allErrors: true })).compile(officialSchema());

/** The schema is of draft 4; what it uses means the same in later drafts but for the name of its id. */
function officialSchema(): object {
  const { $schema, id, ...schema } = JSON.parse(readFileSync(join(__dirname, 'schemas', 'sarif-schema-2.1.0.json'), 'utf8'));
  return schema;
}

function runOf(report: AuditReport): any {
  return JSON.parse(sarifReport(report)).runs[0];
}

function errorsOf(report: AuditReport): unknown[] {
  return validate(JSON.parse(sarifReport(report))) ? [] : validate.errors!;
}

function resultOf(change: Partial<Finding>): any {
  return runOf({ ...SMALL_REPORT, findings: [{ ...SMALL_REPORT.findings[0], ...change }] }).results[0];
}

test.each([['full', SAMPLE_REPORT], ['clean', CLEAN_REPORT], ['small', SMALL_REPORT]])('a %s report is valid under the schema of OASIS', (_, report) => {
  expect(errorsOf(report)).toEqual([]);
});

test('every rule of the catalogue makes a valid report', () => {
  expect(errorsOf({ ...SAMPLE_REPORT, rules: catalogue() })).toEqual([]);
});

test('whatever texts manifests hold, the report is valid', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(errorsOf(reportOfText(text))).toEqual([]);
  }), { examples: [[HOSTILE], ['']] });
});

test('the schema finds what is not SARIF', () => {
  const log = JSON.parse(sarifReport(SMALL_REPORT));
  log.runs[0].results[0].level = 'critical';
  expect(validate(log)).toBe(false);
});

test('results name their rule by id and place', () => {
  const { tool, results } = runOf(SAMPLE_REPORT);
  expect(results).toHaveLength(SAMPLE_REPORT.findings.length);
  results.forEach(({ ruleId, ruleIndex }: any) => expect(tool.driver.rules[ruleIndex].id).toBe(ruleId));
});

test('rules are related to controls that the taxonomies hold', () => {
  const { tool, taxonomies } = runOf({ ...SAMPLE_REPORT, rules: catalogue() });
  expect(taxonomies.map(({ name }: any) => name)).toEqual(tool.driver.supportedTaxonomies.map(({ name }: any) => name));
  tool.driver.rules.flatMap(({ relationships }: any) => relationships).forEach(({ target: { id, index, toolComponent } }: any) => {
    expect(taxonomies[toolComponent.index].name).toBe(toolComponent.name);
    expect(taxonomies[toolComponent.index].taxa[index].id).toBe(id);
  });
  const privileged = tool.driver.rules.find(({ id }: any) => id === 'pod-privileged');
  expect(privileged.relationships.map(({ target }: any) => `${target.toolComponent.name}: ${target.id}`)).toEqual(expect.arrayContaining([
    'Pod Security Standards: baseline/privileged', 'CIS Kubernetes Benchmark 1.12: 5.2.2', 'OWASP Kubernetes Top 10 2025: K01', 'MITRE ATT&CK for Containers: T1611',
  ]));
});

test('fingerprints do not depend on file, line, document and message', () => {
  const { partialFingerprints } = resultOf({});
  expect(resultOf({ file: 'other.yaml', line: 7, document: 3, message: 'Other words.' }).partialFingerprints).toEqual(partialFingerprints);
});

test.each<Partial<Finding>>([
  { rule: 'pod-privileged' }, { kind: 'Pod' }, { namespace: 'other' }, { namespace: undefined }, { name: 'other' }, { path: 'other' },
])('fingerprints differ with %j', (change) => {
  expect(resultOf(change).partialFingerprints).not.toEqual(resultOf({}).partialFingerprints);
});

test.each([
  ['deploy/web.yaml', 'deploy/web.yaml'],
  ['./web.yaml', 'web.yaml'],
  ['deploy\\web.yaml', 'deploy/web.yaml'],
  ['/srv/web.yaml', 'file:///srv/web.yaml'],
  ['a b/ü#?%.yaml', 'a%20b/%C3%BC%23%3F%25.yaml'],
  ['http://x', 'http%3A//x'],
])('file %s is the reference %s', (file, uri) => {
  expect(resultOf({ file, line: 21 }).locations[0].physicalLocation).toEqual({ artifactLocation: { uri }, region: { startLine: 21 } });
});

test('a construct is a logical location beside the object', () => {
  const [location] = resultOf({ file: undefined, line: undefined, document: undefined, construct: 'platform/web' }).locations;
  expect(location.physicalLocation).toBeUndefined();
  expect(location.logicalLocations).toEqual([
    { name: 'web', fullyQualifiedName: 'apps/v1/Deployment/shop-web/web', kind: 'resource' },
    { name: 'web', fullyQualifiedName: 'platform/web', kind: 'construct' },
  ]);
});

test('exempted findings are suppressed with owner, reason and last day, others are not', () => {
  const suppressions = runOf(SMALL_REPORT).results.map((result: any) => result.suppressions);
  expect(suppressions.flat()).toEqual([expect.objectContaining({
    kind: 'external', justification: 'shop-leads until 2027-03-31: The image of the vendor drops to its user with setuid',
  })]);
  expect(suppressions).toHaveLength(3);
});

test('expired exemptions are warnings, unused ones notes, and all are listed', () => {
  const { invocations, properties } = runOf(SAMPLE_REPORT);
  expect(invocations[0].toolExecutionNotifications.map(({ level }: any) => level)).toEqual(['warning', 'note']);
  expect(properties.exemptions).toHaveLength(4);
});

test('messages hold neither placeholders nor links', () => {
  expect(resultOf({ message: 'Is {0} and {"a":1} at [x](y).', fix: 'Do containers[0].' }).message.text).toBe('Is {{0}} and {"a":1} at [x\\](y). Do containers[0].');
});

test('a small report', () => {
  const { tool, results } = runOf(SMALL_REPORT);
  const { relationships, help, fullDescription, ...rule } = tool.driver.rules[0];
  expect({ rule, result: results[0] }).toMatchSnapshot();
});

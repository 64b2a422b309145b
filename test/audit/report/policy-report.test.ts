import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { CLEAN_REPORT, HOSTILE, SAMPLE_REPORT, SMALL_REPORT, findingOf, reportOfText } from './sample-report';
import { AuditReport } from '../../../src/audit';
import { policyReport } from '../../../src/audit/report/policy-report';
import { isDnsLabel, isDnsSubdomain, readYamlDocuments } from '../../../src/manifest';

const VALIDATE: { readonly [kind: string]: ValidateFunction } = {
  PolicyReport: validatorOf('wgpolicyk8s.io_policyreports.yaml'),
  ClusterPolicyReport: validatorOf('wgpolicyk8s.io_clusterpolicyreports.yaml'),
};

function validatorOf(file: string): ValidateFunction {
  const [{ spec }] = readYamlDocuments(readFileSync(join(__dirname, 'schemas', file), 'utf8')) as any[];
  const { openAPIV3Schema } = spec.versions.find(({ name }: any) => name === 'v1alpha2').schema;
  return addFormats(new Ajv({ allErrors: true, strict: false })).compile(closed(openAPIV3Schema));
}

/** The schema with fields that it does not know refused: the API server would drop them. */
function closed(schema: any): any {
  if (Array.isArray(schema) || typeof schema !== 'object' || schema === null) {
    return schema;
  }
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return schema.type === 'object' && schema.properties ? { ...inner, additionalProperties: false } : inner;
}

function documentsOf(report: AuditReport): any[] {
  return readYamlDocuments(policyReport(report)) as any[];
}

function errorsOf(report: AuditReport): unknown[] {
  return documentsOf(report).flatMap((document) => {
    const { name, namespace } = document.metadata;
    return [
      ...VALIDATE[document.kind](document) ? [] : VALIDATE[document.kind].errors!,
      ...isDnsSubdomain(name) ? [] : [`name ${name}`],
      ...document.kind === 'PolicyReport' ? isDnsLabel(namespace) ? [] : [`namespace ${namespace}`] : namespace === undefined ? [] : ['a namespace'],
    ];
  });
}

test.each([['full', SAMPLE_REPORT], ['clean', CLEAN_REPORT], ['small', SMALL_REPORT]])('the objects of a %s report are valid', (_, report) => {
  expect(errorsOf(report)).toEqual([]);
});

test('whatever texts manifests hold, the objects are valid', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(errorsOf(reportOfText(text))).toEqual([]);
  }), { examples: [[HOSTILE], [''], ['---'], ['x'.repeat(300)]] });
});

test('the schema finds what is no PolicyReport', () => {
  const [document] = documentsOf(SMALL_REPORT);
  expect(VALIDATE[document.kind]({ ...document, results: [{ ...document.results[0], verdict: 'fail' }] })).toBe(false);
  expect(VALIDATE[document.kind]({ ...document, results: [{ ...document.results[0], result: 'exempted' }] })).toBe(false);
});

test('there is a report for each namespace and one for the cluster', () => {
  expect(documentsOf(SAMPLE_REPORT).map(({ kind, metadata }) => [kind, metadata.namespace, metadata.name])).toEqual([
    ['ClusterPolicyReport', undefined, 'cdk8s-bulwark-recommended'],
    ['PolicyReport', 'blog', 'cdk8s-bulwark-recommended'],
    ['PolicyReport', 'default', 'cdk8s-bulwark-recommended'],
    ['PolicyReport', 'shop-data', 'cdk8s-bulwark-recommended'],
    ['PolicyReport', 'shop-web', 'cdk8s-bulwark-recommended'],
  ]);
});

test('summaries count the results, and every finding is one', () => {
  const documents = documentsOf(SAMPLE_REPORT);
  for (const { summary, results } of documents) {
    expect(Object.values<number>(summary).reduce((sum, count) => sum + count, 0)).toBe(results.length);
  }
  const total = (result: string) => documents.reduce((sum, { summary }) => sum + summary[result], 0);
  expect([total('fail'), total('skip'), total('warn'), total('error')]).toEqual([8, 2, 2, 0]);
});

test('what passed in one namespace is one result for each rule, whichever tenants it belongs to', () => {
  const [{ id }] = SAMPLE_REPORT.rules;
  const tallies = ['shop', 'a'].map((group) => ({ rule: id, group, namespace: 'a', passed: 2, failed: 0, exempted: 0 }));
  const [{ results }, ...others] = documentsOf({ ...CLEAN_REPORT, tallies });
  expect(others).toEqual([]);
  expect(results).toEqual([expect.objectContaining({ rule: id, result: 'pass', message: '4 objects passed.', properties: { objects: '4' } })]);
});

test('a namespace that no object can have is told with the cluster', () => {
  const [document] = documentsOf(reportOfText('Not_a_Namespace'));
  expect(document.kind).toBe('ClusterPolicyReport');
  expect(document.results[0].resources[0].namespace).toBe('Not_a_Namespace');
});

test('many results go on in further reports', () => {
  const found = { apiVersion: 'v1', kind: 'Pod', namespace: 'a', path: '', message: 'Bad.' };
  const findings = Array.from({ length: 600 }, (_, index) => findingOf(SAMPLE_REPORT.rules[0], { ...found, name: `pod-${index}` }));
  const documents = documentsOf({ ...CLEAN_REPORT, findings, tallies: [] });
  expect(documents.map(({ metadata, results }) => [metadata.name, results.length])).toEqual([
    ['cdk8s-bulwark-recommended', 250], ['cdk8s-bulwark-recommended.2', 250], ['cdk8s-bulwark-recommended.3', 100],
  ]);
});

test('a small report', () => {
  const [, document] = policyReport(SMALL_REPORT).split('---\n');
  expect(document).toMatchSnapshot();
});

import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { IntendedObject, createIntended, renderedChecksOf } from '../../src/boundary';

const QUOTA: IntendedObject = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'budget' },
  parts: { spec: () => ({ hard: { 'requests.cpu': '4', 'pods': '10' }, scopes: ['BestEffort'], scopeSelector: undefined }) },
};

function quota(intended: Partial<IntendedObject> = {}): { readonly object: ApiObject; readonly chart: Chart } {
  const chart = new Chart(Testing.app(), 'c');
  return { chart, object: createIntended(chart, 'quota', { ...QUOTA, ...intended }) };
}

/** What synth refuses of a quota that was changed. */
function refusals(change: (object: ApiObject) => void, intended: Partial<IntendedObject> = {}): string[] {
  const { chart, object } = quota(intended);
  change(object);
  return chart.node.validate();
}

const patched = (...operations: JsonPatch[]) => refusals((object) => object.addJsonPatch(...operations));

test('an object says what it is to say, and leaves out what is undefined', () => {
  expect(Testing.synth(quota().chart)).toEqual([
    { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'budget' }, spec: { hard: { 'pods': '10', 'requests.cpu': '4' }, scopes: ['BestEffort'] } },
  ]);
});

test('what it says may change until it is rendered', () => {
  let pods = '1';
  const { chart } = quota({ parts: { spec: () => ({ hard: { pods } }) } });
  expect(Testing.synth(chart)[0].spec.hard).toEqual({ pods: '1' });
  pods = '2';
  expect(Testing.synth(chart)[0].spec.hard).toEqual({ pods: '2' });
});

test.each<[string, JsonPatch, string]>([
  ['another value', JsonPatch.replace('/spec/hard/pods', '99'), "spec.hard.pods is not what the props say any more, got '99'. They make it 10"],
  ['another type', JsonPatch.replace('/spec/hard/pods', 10), 'spec.hard.pods is not what the props say any more, got 10. They make it 10'],
  ['a key that is no word', JsonPatch.replace('/spec/hard/requests.cpu', '99'), "spec.hard['requests.cpu'] is not what the props say any more, got '99'. They make it 4"],
  ['a field more', JsonPatch.add('/spec/hard/secrets', '1'), "spec.hard.secrets is not what the props say any more, got '1'. They leave it out"],
  ['a field more where nothing is said', JsonPatch.add('/spec/scopeSelector', {}), 'spec.scopeSelector is not what the props say any more, got {}. They leave it out'],
  ['a field less', JsonPatch.remove('/spec/hard/pods'), 'spec.hard.pods is not what the props say any more, got undefined. They make it 10'],
  ['a part less', JsonPatch.remove('/spec'), 'spec is not what the props say any more, got undefined. They make it {"hard":{"requests.cpu":"4","pods":"10"},"scopes":["BestEffort"]}'],
  ['an entry more', JsonPatch.add('/spec/scopes/-', 'Terminating'), "spec.scopes[1] is not what the props say any more, got 'Terminating'. They leave it out"],
  ['an entry less', JsonPatch.remove('/spec/scopes/0'), 'spec.scopes[0] is not what the props say any more, got undefined. They make it BestEffort'],
  ['a map for a list', JsonPatch.replace('/spec/scopes', { 0: 'BestEffort' }), 'spec.scopes is not what the props say any more, got {"0":"BestEffort"}. They make it ["BestEffort"]'],
  ['another kind', JsonPatch.replace('/kind', 'ConfigMap'), "kind is not what the props say any more, got 'ConfigMap'. They make it ResourceQuota"],
  ['another version', JsonPatch.replace('/apiVersion', 'v2'), "apiVersion is not what the props say any more, got 'v2'. They make it v1"],
  ['another name', JsonPatch.replace('/metadata/name', 'other'), "metadata.name is not what the props say any more, got 'other'. They make it budget"],
  ['no metadata', JsonPatch.remove('/metadata'), 'metadata.name is not what the props say any more, got undefined. They make it budget'],
])('refuses %s', (_, operation, text) => {
  expect(patched(operation)).toEqual([`ResourceQuota budget ${text}. Take the JSON patch of c/quota away.`]);
});

test('refuses every change, each in a text of its own, and says what may be changed in place of it', () => {
  const change = (object: ApiObject) => object.addJsonPatch(JsonPatch.replace('/spec/hard/pods', '99'), JsonPatch.remove('/spec/scopes'));
  expect(refusals(change, { madeFrom: 'budget' })).toEqual([
    expect.stringMatching(/^ResourceQuota budget spec\.hard\.pods .* Take the JSON patch of c\/quota away, or change budget\.$/),
    expect.stringMatching(/^ResourceQuota budget spec\.scopes /),
  ]);
});

test('refuses an object whose rendering somebody replaced', () => {
  const change = (object: ApiObject) => {
    const { spec, ...rest } = object.toJson();
    object.toJson = () => ({ ...rest, spec: { ...spec, hard: {} } });
  };
  expect(refusals(change)).toHaveLength(2);
});

test('refuses what a part must not say', () => {
  const change = (object: ApiObject) => object.addJsonPatch(JsonPatch.add('/aggregationRule', { clusterRoleSelectors: [{}] }));
  expect(refusals(change, { parts: { rules: () => [], aggregationRule: () => undefined } })).toEqual([
    expect.stringContaining('aggregationRule is not what the props say any more, got {"clusterRoleSelectors":[{}]}. They leave it out'),
  ]);
});

test('refuses other marks than it has to keep', () => {
  const marks = { labels: { team: 'a' }, annotations: { 'example.com/keep': 'yes' } };
  const metadata = { name: 'budget', ...marks };
  const change = (object: ApiObject) => object.addJsonPatch(JsonPatch.replace('/metadata/labels/team', 'b'), JsonPatch.remove('/metadata/annotations'));
  expect(refusals(change, { metadata, marks })).toEqual([
    expect.stringContaining("metadata.labels['team'] is not what the props say any more, got 'b'. They make it a"),
    expect.stringContaining("metadata.annotations['example.com/keep'] is not what the props say any more, got undefined. They make it yes"),
  ]);
  expect(refusals(() => undefined, { metadata, marks })).toEqual([]);
});

test('shortens a long value', () => {
  const [text] = refusals((object) => object.addJsonPatch(JsonPatch.remove('/spec')), { parts: { spec: () => 'x'.repeat(201) } });
  expect(text).toContain(`They make it ${'x'.repeat(200)}…. Take`);
});

test('labels, annotations, finalizers and parts that are not named may be patched', () => {
  const { chart, object } = quota();
  const metadata = { labels: { team: 'a' }, annotations: { note: 'b' }, finalizers: ['example.com/keep'] };
  object.addJsonPatch(...Object.entries(metadata).map(([field, value]) => JsonPatch.add(`/metadata/${field}`, value)), JsonPatch.add('/status', {}));
  object.metadata.addLabel('added', 'c');
  expect(Testing.synth(chart)[0]).toMatchObject({ metadata, status: {} });
});

test('one check is for all objects below a construct', () => {
  const chart = new Chart(new App(), 'c');
  const inner = new Construct(chart, 'inner');
  createIntended(chart, 'first', QUOTA);
  createIntended(inner, 'second', QUOTA).addJsonPatch(JsonPatch.remove('/spec/scopes'));
  expect([chart, inner].map((construct) => renderedChecksOf(construct).length)).toEqual([1, 0]);
  expect(chart.node.validate()).toEqual([expect.stringContaining('Take the JSON patch of c/inner/second away')]);
});

test('objects beside them are left alone', () => {
  const { chart } = quota();
  new ApiObject(chart, 'raw', { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'raw' }, spec: {} }).addJsonPatch(JsonPatch.add('/spec/hard', {}));
  expect(chart.node.validate()).toEqual([]);
});

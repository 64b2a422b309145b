import { clipped, counted, placeOf, printable, titleOf, topicOf } from '../../../src/audit/report/wording';
import { catalogue } from '../../../src/rules';

test.each([
  ['plain ü 界 🏰', 'plain ü 界 🏰'],
  ['a\nb\tc\r', 'a\\nb\\tc\\r'],
  ['\u0000\u001b[31m\u007f\u009b', '\\u0000\\u001b[31m\\u007f\\u009b'],
  ['\ud800 \udfff', '\\ud800 \\udfff'],
  ['\u202egnp', '\\u202egnp'],
  ['\u2028\ufeff', '\\u2028\\ufeff'],
])('%j is printed as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('no half of a surrogate pair is left where text is cut', () => {
  expect(clipped('ab🏰', 3)).toBe('ab…');
  expect(clipped('ab🏰', 4)).toBe('ab🏰');
});

test('objects are named by what they have', () => {
  expect(titleOf({ kind: 'Pod', namespace: 'a', name: 'b' })).toBe('Pod a/b');
  expect(titleOf({ kind: 'ClusterRole', name: 'b' })).toBe('ClusterRole b');
  expect(titleOf({ kind: '', name: '' })).toBe('An object without kind and name');
});

test('a place is a line, a file or a construct', () => {
  const finding = { rule: 'r', severity: 'low', apiVersion: 'v1', kind: 'Pod', name: 'a', path: '', message: '', fix: '' } as any;
  expect(placeOf({ ...finding, file: 'a.yaml', line: 3 })).toBe('a.yaml:3');
  expect(placeOf({ ...finding, file: 'a.yaml' })).toBe('a.yaml');
  expect(placeOf({ ...finding, construct: 'app/a' })).toBe('app/a');
  expect(placeOf(finding)).toBeUndefined();
});

test('counts agree with their nouns', () => {
  expect([0, 1, 2].map((count) => counted(count, 'finding'))).toEqual(['0 findings', '1 finding', '2 findings']);
});

test('the topic of every rule begins its id', () => {
  catalogue().forEach((rule) => expect(rule.id.startsWith(`${topicOf(rule)}-`)).toBe(true));
});

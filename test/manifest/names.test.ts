import { describeMistake } from '../../src/errors';
import { isAnnotationKey, isDnsLabel, isDnsSubdomain, isLabelKey, isLabelValue, isPortName, labelMistakes } from '../../src/manifest';

const a = (length: number) => 'a'.repeat(length);

describe.each<[string, (text: string) => boolean, string[], string[]]>([
  ['a DNS label', isDnsLabel,
    ['a', '1', 'a-b', '1a', 'a--b', a(63)],
    ['', '-a', 'a-', 'a.b', 'a_b', 'A', 'é', ' a', 'a\n', a(64)]],
  ['a DNS subdomain', isDnsSubdomain,
    ['a', 'a.b', '1.2', 'a-b.c-d', a(64), `${a(200)}.${a(52)}`],
    ['', '.a', 'a.', 'a..b', 'a.-b', 'A.b', 'a_b', 'a/b', a(254)]],
  ['a label key', isLabelKey,
    ['a', 'A', 'a.b_c-d', 'app.kubernetes.io/name', 'a/B', a(63), `${a(253)}/${a(63)}`],
    ['', '/', 'a/', '/a', 'a/b/c', 'A.b/c', '-a', 'a-', '_a', 'a b', a(64), `${a(254)}/a`, `a/${a(64)}`]],
  ['an annotation key', isAnnotationKey,
    ['a', 'A.Example/b', 'example.com/A_b'],
    ['', 'a/', '/a', 'a/b/c', 'a_b/c', a(64)]],
  ['a label value', isLabelValue,
    ['', 'a', 'A', '1.2_3-4', a(63)],
    ['-a', 'a-', '.a', 'a/b', 'a b', 'a\n', a(64)]],
  ['a port name', isPortName,
    ['http', 'a', '8a', 'h2-c', a(15)],
    ['', '80', '-a', 'a-', 'a--b', 'HTTP', 'a_b', 'a.b', a(16)]],
])('%s', (_title, predicate, accepted, refused) => {
  test.each(accepted)('is %j', (text) => expect(predicate(text)).toBe(true));
  test.each(refused)('refuses %j', (text) => expect(predicate(text)).toBe(false));
});

describe('labels', () => {
  test('that are right have no mistakes', () => {
    expect(labelMistakes('web', 'labels', { 'app.kubernetes.io/name': 'web', 'empty': '' })).toEqual([]);
  });

  test('refuses keys and values, each with its own sentence', () => {
    const messages = labelMistakes('web', 'labels', { 'a b': 'c d', 'e': 'f' }).map(describeMistake);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(/^web: labels has a key that is not a label key, got 'a b'\. A label key is allowed/);
    expect(messages[1]).toMatch(/^web: labels\['a b'\] is not a label value, got 'c d'\. A label value is allowed/);
  });

  test('refuses a value that is not a string', () => {
    expect(labelMistakes('web', 'labels', { version: 1 } as any)).toHaveLength(1);
  });
});

import * as fc from 'fast-check';
import { CORE_SCHEMA, JSON_SCHEMA, YAML11_SCHEMA, load, loadAll } from 'js-yaml';
import { parse, parseAllDocuments } from 'yaml';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS, anyJson, anyText, placesOf, yamlRoundTripCases } from './yaml-round-trip-cases';
import { toYaml, toYamlDocuments } from '../../src/manifest';

const READERS: { [name: string]: (text: string) => unknown } = {
  'yaml 1.1': (text) => parse(text, { version: '1.1' }),
  'yaml 1.2': (text) => parse(text, { version: '1.2' }),
  'js-yaml 1.1': (text) => load(text, { schema: YAML11_SCHEMA }),
  'js-yaml 1.2 core': (text) => load(text, { schema: CORE_SCHEMA }),
  'js-yaml 1.2 JSON': (text) => load(text, { schema: JSON_SCHEMA }),
};

const LONE_SURROGATES = ['\ud800', 'a\udc00b', '\udfff\ud800', 'a\n\ud800'];

function expectRoundTrip(value: unknown): void {
  const text = toYaml(value);
  const want = JSON.stringify(value);
  for (const [reader, read] of Object.entries(READERS)) {
    const got = JSON.stringify(read(text));
    if (got !== want) {
      throw new Error(`${reader} reads ${got} instead of ${want} from:\n${text}`);
    }
  }
  expect(text.endsWith('\n')).toBe(true);
}

describe('what is written reads back the same', () => {
  test.each([...HOSTILE_TEXTS, ...LONE_SURROGATES])('with the text %j in every place', (text) => {
    placesOf(text).forEach(expectRoundTrip);
  });

  test.each(HOSTILE_NUMBERS)('with the number %d', (number) => {
    expectRoundTrip([number, { a: number }]);
  });

  test('with any text as value and as key', () => {
    fc.assert(fc.property(anyText(), (text) => placesOf(text).forEach(expectRoundTrip)), { numRuns: 500 });
  });

  test('with any JSON value', () => {
    fc.assert(fc.property(anyJson(), expectRoundTrip), { numRuns: 1000 });
  });

  test('with any characters, lone surrogates among them', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(fc.property(fc.string({ unit }), (text) => expectRoundTrip({ a: text, b: `a\n${text}` })), { numRuns: 500 });
  });

  test('with each single character of the basic plane in a quoted, a plain and a block place', () => {
    const { 'yaml 1.1': read } = READERS;
    const texts = Array.from({ length: 0x10000 }, (_, code) => [String.fromCharCode(code), `a${String.fromCharCode(code)}b\nc`]).flat();
    expect(read(toYaml(texts))).toEqual(texts);
    expect(load(toYaml(texts))).toEqual(texts);
  });

  test('with keys in their own order, __proto__ among them', () => {
    expectRoundTrip(JSON.parse('{"b":1,"a":2,"__proto__":{"c":3},"constructor":4}'));
  });

  test('as a stream of documents', () => {
    fc.assert(fc.property(fc.array(anyJson()), (values) => {
      const text = toYamlDocuments(values);
      expect(JSON.stringify(loadAll(text))).toEqual(JSON.stringify(values));
      const documents = parseAllDocuments(text);
      expect(JSON.stringify('empty' in documents ? [] : documents.map((document) => document.toJS()))).toEqual(JSON.stringify(values));
    }), { numRuns: 200 });
  });
});

describe('how it looks', () => {
  test.each([
    ['safe strings are plain', { image: 'registry.example.com:5000/shop/web:1.4.2', args: ['--flag=a', '-c'], text: 'It\'s a sentence, with words.' },
      'image: registry.example.com:5000/shop/web:1.4.2\nargs:\n  - --flag=a\n  - -c\ntext: It\'s a sentence, with words.\n'],
    ['quantities and networks are plain', ['100m', '1Gi', '10.0.0.0/8', '0.0.0.0/0'], '- 100m\n- 1Gi\n- 10.0.0.0/8\n- 0.0.0.0/0\n'],
    ['strings that look like another type are quoted', ['yes', '8080', '1.10', '2026-01-31', ''], '- "yes"\n- "8080"\n- "1.10"\n- "2026-01-31"\n- ""\n'],
    ['None, which Kubernetes uses as a word, is plain', { clusterIP: 'None' }, 'clusterIP: None\n'],
    ['keys follow the same rule', { 'on': 1, 'a/b': 2, '8080': 3, 'a: b': 4 }, '"8080": 3\n"on": 1\na/b: 2\n"a: b": 4\n'],
    ['empty maps and lists stand on their line', { a: {}, b: [], c: [{}, []] }, 'a: {}\nb: []\nc:\n  - {}\n  - []\n'],
    ['maps in lists begin beside the dash', [{ a: 1, b: { c: 2 } }, [[3], 4]], '- a: 1\n  b:\n    c: 2\n- - - 3\n  - 4\n'],
    ['text of several lines is a literal block', { a: 'b\nc', d: 'e\n\nf\n', g: 'h\n\n' }, 'a: |-\n  b\n  c\nd: |\n  e\n\n  f\ng: |+\n  h\n\n'],
    ['a block that begins with a space tells its indentation', { a: [' b\nc\n'] }, 'a:\n  - |2\n     b\n    c\n'],
    ['tabs inside a block stay readable', { a: 'b:\n\tc\n' }, 'a: |\n  b:\n  \tc\n'],
    ['text whose lines end in blanks is quoted', { a: 'b \nc', d: 'e\t\n' }, 'a: "b \\nc"\nd: "e\\t\\n"\n'],
    ['negative zero is zero', [-0], '- 0\n'],
    ['exponents come with a fraction, which YAML 1.1 wants', [1e21, 1e-7], '- 1.0e+21\n- 1.0e-7\n'],
    ['undefined properties are left out', { a: undefined, b: { c: undefined }, d: 1 }, 'b: {}\nd: 1\n'],
    ['a scalar is a document too', 'a', 'a\n'],
  ])('%s', (_title, value, text) => {
    expect(toYaml(value)).toEqual(text);
  });

  test('documents are separated by three dashes', () => {
    expect(toYamlDocuments([{ a: 1 }, { b: 2 }])).toEqual('a: 1\n---\nb: 2\n');
    expect(toYamlDocuments([])).toEqual('');
  });

  test('a value that stands in two places is written twice', () => {
    const shared = { b: 1 };
    expect(toYaml({ a: shared, c: [shared, shared] })).toEqual('a:\n  b: 1\nc:\n  - b: 1\n  - b: 1\n');
  });

  test('an object without a prototype is plain', () => {
    expect(toYaml(Object.assign(Object.create(null), { a: 1 }))).toEqual('a: 1\n');
  });
});

describe('what is no plain data', () => {
  const configMap = (value: unknown) => ({ kind: 'ConfigMap', metadata: { name: 'web' }, data: { list: ['a', value] } });
  const cycle: { self?: unknown } = {};
  cycle.self = { again: [cycle] };

  test.each<[string, unknown, string]>([
    ['NaN', NaN, 'data.list[1] is not a finite number, got \'NaN\''],
    ['infinity', -Infinity, 'data.list[1] is not a finite number, got \'-Infinity\''],
    ['a function', () => 1, 'data.list[1] is not plain data, got \'a value of type function\''],
    ['a bigint', 1n, 'data.list[1] is not plain data, got \'a value of type bigint\''],
    ['a symbol', Symbol('a'), 'data.list[1] is not plain data, got \'a value of type symbol\''],
    ['undefined in a list', undefined, 'data.list[1] is not plain data, got \'a value of type undefined\''],
    ['a date', new Date(0), 'data.list[1] is an object of a class, got \'[object Date]\''],
    ['a Map', new Map([['a', 1]]), 'data.list[1] is an object of a class, got \'[object Map]\''],
    ['a cycle', cycle, 'data.list[1].self.again[0] contains itself.'],
    ['a key of more than 1000 characters', { ['k'.repeat(1001)]: 1 }, 'has a name that is too long for YAML, got \'1001 characters\''],
  ])('refuses %s', (_title, value, message) => {
    expect(() => toYaml(configMap(value))).toThrow(message);
    expect(() => toYaml(configMap(value))).toThrow(/^ConfigMap web: /);
  });

  test('refuses a document that is no data at all', () => {
    expect(() => toYaml(undefined)).toThrow('YAML document: the document is not plain data');
  });

  test('writes keys of 1000 characters', () => {
    expectRoundTrip({ ['k'.repeat(1000)]: 1 });
  });
});

test('the cases for other readers are at least 2,000, and the same each time', () => {
  const cases = yamlRoundTripCases();
  expect(cases.length).toBeGreaterThanOrEqual(2000);
  expect(yamlRoundTripCases()).toEqual(cases);
});

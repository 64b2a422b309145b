import { readYamlDocuments } from '../../src/manifest';

const read = (text: string) => (readYamlDocuments(text) as any[])[0];

describe('reading YAML', () => {
  test.each<[string, unknown]>([
    ['2020-01-01', '2020-01-01'],
    ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z'],
    ['12:30:45', '12:30:45'],
    ['1:30.5', '1:30.5'],
    ['0444', 292],
    ['yes', true],
    ['"yes"', 'yes'],
    ['off', false],
    ['1e3', 1000],
    ['1.5', 1.5],
    ['1_000', 1000],
    ['~', null],
    ['9007199254740991', 9007199254740991],
    ['1e300', 1e300],
    ['1.5e+300', 1.5e300],
  ])('takes %s as kubectl does', (text, expected) => {
    expect(read(`a: ${text}`)).toEqual({ a: expected });
  });

  test('follows anchors and merge keys', () => {
    expect(read('a: &x {b: 1}\nc: {<<: *x, d: 2}')).toEqual({ a: { b: 1 }, c: { b: 1, d: 2 } });
  });

  test('leaves empty documents out', () => {
    expect(readYamlDocuments('---\n---\na: 1\n---\n# nothing\n')).toEqual([{ a: 1 }]);
  });

  test.each([
    ['a: [b', 'unexpected end'],
    ['a: 1\na: 2', 'duplicat'],
    ['a: {b: [12345678901234567891]}', '12345678901234567891'],
    ['a: *missing', 'missing'],
  ])('refuses %j', (text, reason) => {
    expect((readYamlDocuments(text) as any).reason).toContain(reason);
  });
});

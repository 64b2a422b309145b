import fc from 'fast-check';
import { Keys, YamlPositions, readYamlDocuments, toYaml } from '../../src/manifest';

const TEXT = `# comment
apiVersion: v1
metadata:
  annotations: {"a/b": 1, c: [2,
    3]}
spec:
  containers:
    - &first
      name: web
      "image": x
    - name: side
    - *first
  empty:
`;

test.each<[Keys, number]>([
  [[], 2],
  [['apiVersion'], 2],
  [['metadata', 'annotations'], 4],
  [['metadata', 'annotations', 'c', 1], 5],
  [['spec', 'containers', 0, 'image'], 10],
  [['spec', 'containers', 1], 11],
  [['spec', 'containers', 1, 'securityContext', 'privileged'], 11],
  [['spec', 'containers', 2], 12],
  [['spec', 'containers', 2, 'name'], 12],
  [['spec', 'containers', 7, 'name'], 7],
  [['spec', 'empty', 'x'], 13],
  [['nothing'], 2],
])('%j stands on line %i', (keys, line) => {
  expect(new YamlPositions(TEXT).lineOf(keys)).toBe(line);
});

test('of several documents it does not say which one is meant', () => {
  expect(new YamlPositions('# a\na: 1\n...\nb: 2\n').lineOf(['b'])).toBe(2);
});

test('many places of a long text are found in a moment', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `- {name: n${index}, spec: {a: 1}}\n`).join('');
  const positions = new YamlPositions(text);
  const started = performance.now();
  const lines = Array.from({ length: 20_000 }, (_, index) => positions.lineOf([index, 'spec', 'a']));
  expect(lines).toEqual(lines.map((_, index) => index + 1));
  expect(performance.now() - started).toBeLessThan(2000);
});

function placesOf(value: any, keys: Keys = []): Keys[] {
  if (typeof value !== 'object' || value === null) {
    return [keys];
  }
  return [keys, ...Object.keys(value).flatMap((key) => placesOf(value[key], [...keys, Array.isArray(value) ? Number(key) : key]))];
}

test('the line of every place of any value holds its key, where each entry has a line of its own', () => {
  const keyText = fc.stringMatching(/^[a-z]{1,8}$/);
  const { tree } = fc.letrec((tie) => ({
    tree: fc.dictionary(keyText, fc.oneof({ maxDepth: 3 }, fc.integer(), tie('tree'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 })), { minKeys: 1, maxKeys: 3 }),
  }));
  fc.assert(fc.property(tree, (value) => {
    const text = toYaml(value as object);
    expect(readYamlDocuments(text)).toEqual([value]);
    const positions = new YamlPositions(text);
    for (const keys of placesOf(value).filter((place) => typeof place.at(-1) === 'string')) {
      expect(text.split('\n')[positions.lineOf(keys) - 1]).toMatch(new RegExp(`^[ -]*"?${keys.at(-1)}"?:`));
    }
  }), { numRuns: 200 });
});

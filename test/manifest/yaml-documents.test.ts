import { splitYaml } from '../../src/manifest';

test('a text is divided at its separators, and every part knows its line', () => {
  expect(splitYaml('a: 1\n---\nb: 2\n--- # again\nc: 3\n')).toEqual([
    { text: 'a: 1', firstLine: 1 },
    { text: '   \nb: 2', firstLine: 2 },
    { text: '    # again\nc: 3\n', firstLine: 4 },
  ]);
});

test('what follows a separator on its line belongs to the document', () => {
  expect(splitYaml('--- {a: 1}')).toEqual([{ text: '    {a: 1}', firstLine: 1 }]);
});

test('parts of comments and directives alone are left out', () => {
  expect(splitYaml('# licence\n---\n%YAML 1.1\n---\na: 1\n---\n\n  # end\n').map(({ text }) => text.trim())).toEqual(['a: 1']);
  expect(splitYaml('')).toEqual([]);
});

test('dashes inside a line or an indented text divide nothing', () => {
  expect(splitYaml('a: |\n  ---\n  b\nc: x---y\n')).toHaveLength(1);
  expect(splitYaml('---a: 1')).toHaveLength(1);
});

test('a byte order mark and line ends of Windows are no trouble', () => {
  expect(splitYaml('\uFEFFa: 1\r\n---\r\nb: 2\r\n').map(({ text }) => text.trim())).toEqual(['a: 1', 'b: 2']);
});

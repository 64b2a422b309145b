import { readFileSync } from 'node:fs';
import { Workplace } from './command-line';
import { onlineBoutique } from '../../examples/online-boutique/main';
import { yamlOf } from '../examples/synthesized';

const README = readFileSync('README.md', 'utf8');

const place = new Workplace();
beforeAll(() => Object.entries(yamlOf(onlineBoutique)).forEach(([name, text]) => place.file(`dist/${name}`, text)));
afterAll(() => place.end());

/** The commands of README that begin with `bulwark access`, as words. */
const commands = [...README.matchAll(/^npx bulwark (access .*)$/gm)].map(([, line]) => line.split(' '));

/** Runs a command of README over the files of the online boutique. */
function run(words: readonly string[]) {
  const { code, stdout } = place.run(words.map((word) => word === 'dist' ? place.path('dist') : word));
  return { code, stdout: stdout.replaceAll(place.path('dist'), 'dist') };
}

test('README shows what the first command begins with', () => {
  const shown = README.split('```console\n').map((part) => part.split('```')[0]).find((text) => text.startsWith('1 hole'))!;
  const { code, stdout } = run(commands[0]);
  expect(code).toBe(1);
  expect(stdout.slice(0, shown.length)).toBe(shown);
});

test('README has two questions, which the online boutique answers', () => {
  expect(commands).toHaveLength(3);
  expect(run(commands[1])).toMatchObject({ code: 0, stdout: expect.stringContaining('group boutique-leads') });
  expect(run(commands[2])).toMatchObject({ code: 0, stdout: expect.stringContaining('service account platform-monitoring/collector') });
});

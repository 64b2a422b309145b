import { readFileSync } from 'node:fs';
import { Workplace } from './command-line';
import { onlineBoutique } from '../../examples/online-boutique/main';
import { yamlOf } from '../examples/synthesized';

const README = readFileSync('README.md', 'utf8');

const place = new Workplace();
beforeAll(() => Object.entries(yamlOf(onlineBoutique)).forEach(([name, text]) => place.file(`dist/${name}`, text)));
afterAll(() => place.end());

/** The commands of README that begin with `bulwark network`, as words. */
const commands = [...README.matchAll(/^npx bulwark (network .*)$/gm)].map(([, line]) => line.split(' '));

/** Runs a command of README over the files of the online boutique. */
function run(words: readonly string[]) {
  const { code, stdout, stderr } = place.run(words.map((word) => word === 'dist' ? place.path('dist') : word));
  const named = (text: string) => text.replaceAll(place.path('dist'), 'dist');
  return { code, stdout: named(stdout), stderr: named(stderr) };
}

test('README has one command that lists, and the online boutique passes it', () => {
  const { code, stdout, stderr } = run(commands[0]);
  expect(commands).toHaveLength(2);
  expect(code).toBe(0);
  expect(stdout).toContain('boutique-shop/cartservice[Deployment] => boutique-data/redis-cart[StatefulSet] : TCP 6379\n');
  expect(stderr).toMatch(/^(assumed: .*\n)+$/);
});

test('README shows what the one that explains prints', () => {
  const [, shown] = /^```console\n([^]*?)^```$/m.exec(README)!;
  expect(run(commands[1])).toEqual({ code: 0, stdout: shown, stderr: '' });
});

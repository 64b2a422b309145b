import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { networkEdgesOf, objectsOf } from './examples/network-edges';
import { inDirectory, yamlOf } from './examples/synthesized';
import { onlineBoutique } from '../examples/online-boutique/main';
import { Clock } from '../src';
import { HARDENED_RULES, podSecurityLevelOf } from '../src/rules';

const README = read('README.md');
const PICTURE = read('docs/online-boutique.svg').replace(/&gt;/g, '>');
const CLOCK = Clock.fixed('2026-11-01');
const FILES = yamlOf(onlineBoutique, { clock: CLOCK });

test('shows the quickstart as it is', () => {
  const source = read('examples/quickstart/main.ts');
  const imports = source.match(/^import .*$/gm)!.join('\n').replace(' SecureAppProps,', '').replace('../../src', 'cdk8s-bulwark');
  const body = /SecureApp \{\n([^]*?)\n {2}return app;/.exec(source)![1].replace(/^ {2}/gm, '').replace('SecureApp(props)', 'SecureApp()');
  expect(blocks('ts')[0]).toBe(`${imports}\n\n${body}\napp.synth();\n`);
});

test('has two commands', () => {
  expect(blocks('bash')).toEqual(['npm ci && npm run example:online-boutique\n', 'npm ci && npm test\n']);
});

test('has a row for every rule that constructs keep by themselves, with its level', () => {
  const rows = [...README.matchAll(/^\|.*\|.*\| `([a-z-]+)` \| (\w*) ?\| .+ \|$/gm)].map(([, rule, level]) => [rule, level || undefined]);
  expect(rows.sort()).toEqual(HARDENED_RULES.map((rule) => [rule, podSecurityLevelOf(rule)]).sort());
});

test('refers to links that it defines', () => {
  const defined = new Set([...README.matchAll(/^\[(.+)\]: /gm)].map(([, label]) => label));
  const used = new Set([...README.matchAll(/^\|.*\| (?:\[Standard\])?\[([^\]]+)\] \|$/gm)].map(([, label]) => label));
  expect([...used].sort()).toEqual([...defined].sort());
});

test('shows YAML of the online boutique', () => {
  expect(FILES['01-namespace-boutique-data.k8s.yaml']).toContain(`---\n${blocks('yaml')[0]}---\n`);
});

test('shows the summary of the online boutique, the time apart', () => {
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    inDirectory((outdir) => {
      onlineBoutique({ outdir, clock: CLOCK }).synth();
      const written = stderr.mock.calls.map(([text]) => text).join('').replace(outdir, 'dist');
      const withoutTime = (text: string) => text.replace(/\d+\.\d\d s$/m, '… s');
      expect(withoutTime(blocks('text')[0])).toBe(withoutTime(written));
    });
  } finally {
    stderr.mockRestore();
  }
});

test('draws the connections and the objects of the online boutique', () => {
  const objects = objectsOf(Object.values(FILES));
  const drawn = [...PICTURE.matchAll(/<title>(\S+ => \S+ : .*?)<\/title>/g)].map(([, edge]) => edge).sort();
  expect(drawn).toEqual([...networkEdgesOf(objects).agreed].sort());

  const namespaces = objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name).sort();
  const counts = namespaces.map((name) => [name, objects.filter(({ metadata }) => metadata.namespace === name).length]);
  const shown = [...PICTURE.matchAll(/class="strong"[^>]*>([a-z]+-[a-z]+)<\/text>\n.*?>(?:\S+, )?(\d+) objects</g)].map(([, name, count]) => [name, Number(count)]);
  expect(shown.sort()).toEqual(counts);
});

function read(path: string): string {
  return readFileSync(resolve(__dirname, '..', path), 'utf8');
}

/** The fenced blocks of a language. */
function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text);
}

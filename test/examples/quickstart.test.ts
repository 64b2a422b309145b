import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inDirectory, yamlIn, yamlOf } from './synthesized';
import { quickstart } from '../../examples/quickstart/main';

const ROOT = resolve(__dirname, '../..');
const EXAMPLE = join(ROOT, 'examples/quickstart');

function run(module: string, options: string[], environment: { [name: string]: string } = {}): void {
  execFileSync(process.execPath, [join(ROOT, 'node_modules', module), ...options], { cwd: EXAMPLE, stdio: 'pipe', env: { ...process.env, ...environment } });
}

test('writes this YAML, and the role of owners', () => {
  const documents = Object.entries(yamlOf(quickstart)).flatMap(([file, yaml]) => [`# ${file}\n`, ...yaml.split(/^(?=---$)/m)]);
  const [roles, others] = [true, false].map((isRole) => documents.filter((text) => /^kind: Role$/m.test(text) === isRole));
  expect(others.join('')).toMatchSnapshot();
  expect(roles).toHaveLength(1);
});

test('writes the same bytes each time', () => {
  expect(yamlOf(quickstart)).toEqual(yamlOf(quickstart));
});

test('takes ten lines', () => {
  const body = /SecureApp \{\n([^]*?)\n {2}return app;/.exec(readFileSync(join(EXAMPLE, 'main.ts'), 'utf8'))![1];
  expect(body.split('\n')).toHaveLength(10);
});

test('writes the same through the cdk8s command as when its file is run', () => {
  const direct = inDirectory((outdir) => {
    run('ts-node/dist/bin.js', ['--transpile-only', '--project', '../../test/tsconfig.json', 'main.ts'], { CDK8S_OUTDIR: outdir });
    return yamlIn(outdir);
  });
  const throughCommand = inDirectory((outdir) => {
    run('cdk8s-cli/bin/cdk8s', ['synth', '--no-check-upgrade', '--output', outdir]);
    return yamlIn(outdir);
  });
  expect(throughCommand).toEqual(direct);
  expect(direct).toEqual(yamlOf(quickstart));
});

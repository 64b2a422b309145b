import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesIn, inDirectory, listed } from './synthesized';

const ROOT = resolve(__dirname, '../..');
const APP = `
require(${JSON.stringify(require.resolve('@swc/core'))});
require(${JSON.stringify(join(ROOT, 'node_modules/ts-node'))}).register({ transpileOnly: true, project: ${JSON.stringify(join(ROOT, 'test/tsconfig.json'))} });
const { ApiObject, Chart } = require(${JSON.stringify(require.resolve('cdk8s'))});
const { SecureApp } = require(${JSON.stringify(join(ROOT, 'src/app'))});
const { RuleSet } = require(${JSON.stringify(join(ROOT, 'src/rules'))});
const app = new SecureApp({ audit: { rules: RuleSet.of('only readable', ['manifest-readable']) } });
const chart = new Chart(app, 'c', { namespace: 'ns' });
new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } });
new ApiObject(chart, 'ns', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'ns' } });
app.synth();
`;

function cdk8sSynth(directory: string, ...options: string[]): string {
  writeFileSync(join(directory, 'app.js'), APP);
  return execFileSync(process.execPath, [join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s'), 'synth', '--no-check-upgrade', '--app', `"${process.execPath}" app.js`, ...options],
    { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CDK8S_RECORD_CONSTRUCT_METADATA: 'true' } });
}

test('writes to the directory of the cdk8s command and lists what it needs there', () => {
  inDirectory((directory) => {
    const stdout = cdk8sSynth(directory, '--output', 'made');
    expect(stdout).toContain('made/00-cluster.k8s.yaml');
    expect(Object.keys(filesIn(join(directory, 'made'))).filter((name) => !name.startsWith('.')))
      .toEqual(['00-cluster.k8s.yaml', '01-namespace-ns.k8s.yaml', 'construct-metadata.json']);
  });
});

test('leaves nothing but YAML on the stdout of the cdk8s command', () => {
  inDirectory((directory) => {
    expect(listed(cdk8sSynth(directory, '--stdout')).sort()).toEqual(['ConfigMap settings', 'Namespace ns']);
  });
});

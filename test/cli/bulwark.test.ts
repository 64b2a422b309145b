import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Workplace } from './command-line';
import { transpileSources } from './transpiled-sources';

const place = new Workplace();
afterAll(() => place.end());

test.each([['--help'], ['-h']])('%s lists the commands', (word) => {
  const { code, stdout, stderr } = place.run([word]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^ {2}audit +holds Kubernetes manifests to the rules$/m);
  expect(stdout).toMatch(/^ {2}network +tells who can reach whom by the network policies among Kubernetes manifests$/m);
  expect(stdout).toMatch(/^ {2}access +tells who may do what by the roles among Kubernetes manifests, and what they can make of it$/m);
});

test('without a command, the commands are listed as a mistake', () => {
  const { code, stdout, stderr } = place.run([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('bulwark COMMAND');
});

test('--version tells the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(place.run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('refuses a command that there is not', () => {
  expect(place.run(['adit', 'x'])).toEqual({ code: 2, stdout: '', stderr: 'bulwark: There is no command adit. bulwark --help lists them\n' });
});

test('what nobody foresaw is told with its stack, and is no pass', () => {
  const broken = { stdin: 0, stdout: { write: () => { throw new TypeError('unforeseen'); } } };
  let told = '';
  const { run } = jest.requireActual('../../src/cli/bulwark');
  expect(run(['--help'], { ...broken, stderr: { write: (text: string) => told += text } })).toBe(2);
  expect(told).toMatch(/^bulwark: TypeError: unforeseen\n +at /);
});

describe('as a process', () => {
  let command: string;
  beforeAll(() => {
    command = `${process.execPath} ${transpileSources(place.path('package'))}`;
  }, 60_000);

  function shell(line: string) {
    return spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { encoding: 'utf8' });
  }

  const broken = Array.from({ length: 2000 }, (_, index) => `apiVersion: v1\nkind: Pod\nmetadata: {name: p${index}}\nspec: {hostNetwork: true}\n`).join('---\n');

  test('a reader that leaves early does not make it print an error', () => {
    const { stdout, stderr } = shell(`${command} audit --rules pod-host-network ${place.file('many.yaml', broken)} | head -n 1`);
    expect({ stdout, stderr }).toEqual({ stdout: 'Pod p0\n', stderr: '' });
  }, 60_000);

  test('a long report arrives whole through a pipe, and the exit code is that of the audit', () => {
    const { status, stdout, stderr } = shell(`${command} audit --format json --rules pod-host-network - < ${place.file('many.yaml', broken)} | cat`);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout).findings).toHaveLength(2000);
  }, 60_000);

  test('a disk that is full is a failure', () => {
    const { status, stderr } = shell(`${command} audit --format json --rules pod-host-network ${place.file('many.yaml', broken)} > /dev/full`);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^bulwark: .*ENOSPC.*\n$/) });
  }, 60_000);
});

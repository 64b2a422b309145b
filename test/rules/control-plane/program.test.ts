import { CLEAN_COMMANDS } from '../clean/control-plane';
import { workloadOf } from '../clean-pods';
import { breachesOf } from '../describe-rule';

const BAD = ['--anonymous-auth=true', ...CLEAN_COMMANDS['kube-apiserver'].slice(1).filter((word) => !word.startsWith('--anonymous-auth'))];

/** The rules of this topic that a static pod with one container breaks. */
function broken(container: { command?: string[]; args?: string[]; env?: any[] }): string[] {
  const pod = workloadOf('Pod');
  const spec = { ...pod.spec, containers: [{ ...pod.spec.containers[0], ...container }] };
  return breachesOf({ ...pod, spec }).map(({ rule }) => rule.id).filter((id) => id.startsWith('control-plane-'));
}

test.each([
  ['its name', { command: ['kube-apiserver', ...BAD] }],
  ['a path', { command: ['/usr/local/bin/kube-apiserver', ...BAD] }],
  ['arguments apart from the command', { command: ['kube-apiserver'], args: BAD }],
  ['the go-runner', { command: ['/go-runner', '--log-file=/var/log/kube-apiserver.log', '--also-stdout', '/usr/local/bin/kube-apiserver', ...BAD] }],
])('a container runs the API server where the command has %s', (_, container) => {
  expect(broken(container)).toEqual(['control-plane-api-server-anonymous-auth']);
});

test.each([
  ['another program', ['web', ...BAD]],
  ['a program that is told of it', ['pgrep', 'kube-apiserver']],
  ['a program of a longer name', ['kube-apiserver-proxy', ...BAD]],
  ['a folder of that name', ['/etcd/backup', 'save']],
  ['a flag with its path', ['backup', '--data', '/var/lib/etcd']],
  ['arguments that name it', ['nc', '-z', 'etcd']],
])('a container with %s is left alone', (_, command) => {
  expect(broken({ command })).toEqual([]);
});

test('a container without a command is left alone', () => {
  expect(broken({})).toEqual([]);
});

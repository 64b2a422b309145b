import { sudo } from '../../../src/rules/pod/sudo';
import { describeRule } from '../describe-rule';

const running = (field: string, ...words: string[]) => ({ whole: true, set: `containers[0].${field}`, to: words });

describeRule(sudo, {
  breaks: [
    { ...running('command', 'sudo', 'nginx'), path: 'containers[0].command[0]' },
    { ...running('command', '/usr/bin/sudo', 'nginx'), path: 'containers[0].command[0]' },
    { ...running('args', '-c', 'cd /srv;sudo -u www nginx'), path: 'containers[0].args[1]' },
    { ...running('lifecycle.preStop.exec.command', 'sudo', 'nginx', '-s', 'quit'), path: 'containers[0].lifecycle.preStop.exec.command[0]' },
    { whole: true, set: 'containers[0].livenessProbe', to: { exec: { command: ['sudo', 'check'] } }, path: 'containers[0].livenessProbe.exec.command[0]' },
  ],
  keeps: [running('command', 'pseudo', '--sudoers'), running('args', 'no-sudo', 'sudo.conf')],
});

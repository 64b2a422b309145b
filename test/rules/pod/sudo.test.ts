import { sudo } from '../../../src/rules/pod/sudo';
import { describeRule } from '../describe-rule';

const running = (field: string, ...words: string[]) => ({ whole: true, set: `containers[0].${field}`, to: words });

describeRule(sudo, {
  breaks: [
    { ...running('command', 'sudo', 'nginx'), path: 'containers[0].command[0]' },
    { ...running('command', '/usr/bin/sudo', 'nginx'), path: 'containers[0].command[0]' },
    { ...running('args', '-c', 'cd /srv;sudo -u www nginx'), path: 'containers[0].args[1]' },
  ],
  keeps: [running('command', 'pseudo', '--sudoers'), running('args', 'no-sudo', 'sudo.conf')],
});

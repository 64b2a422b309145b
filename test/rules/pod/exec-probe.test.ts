import { execProbe } from '../../../src/rules/pod/exec-probe';
import { describeRule } from '../describe-rule';

const probing = (probe: string, ...command: string[]) => ({ whole: true, set: `containers[0].${probe}`, to: { exec: { command } } });

describeRule(execProbe, {
  breaks: [
    { ...probing('livenessProbe', 'jcmd', '1'), path: 'containers[0].livenessProbe.exec.command[0]' },
    { ...probing('readinessProbe', '/bin/ps'), path: 'containers[0].readinessProbe.exec.command[0]' },
    { ...probing('startupProbe', 'sh', '-c', 'ls /tmp | grep ready'), path: 'containers[0].startupProbe.exec.command[2]' },
  ],
  keeps: [probing('livenessProbe', 'redis-cli', 'ping'), probing('livenessProbe', 'psql', '--tools', '/ls-check')],
});

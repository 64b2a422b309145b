import { sysctlValue } from '../../../src/rules/pod/sysctl-value';
import { describeRule } from '../describe-rule';

const setting = (value: string) => ({ whole: true, set: 'securityContext.sysctls', to: [{ name: 'net.ipv4.ip_local_port_range', value }] });

describeRule(sysctlValue, {
  breaks: ['1024 65535+kernel.core_pattern', '0=1'].map((value) => ({ ...setting(value), path: 'securityContext.sysctls[0].value' })),
  keeps: [setting('1024 65535'), setting('-1')],
});

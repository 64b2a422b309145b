import { sysctls } from '../../../src/rules/pod/sysctls';
import { RuleCase, describeRule } from '../describe-rule';

const SINCE = [[29, 'net.ipv4.tcp_keepalive_time'], [29, 'net.ipv4.tcp_fin_timeout'], [32, 'net.ipv4.tcp_rmem'], [37, 'net.ipv4.tcp_notsent_lowat']] as const;

function setting(name: string, minor?: number): RuleCase {
  return { whole: true, given: [{ set: 'securityContext.sysctls', to: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }] }], set: 'securityContext.sysctls[0].name', to: name, path: 'securityContext.sysctls[0].name', minor };
}

describeRule(sysctls, {
  breaks: [
    ...['kernel.msgmax', 'KERNEL.SHM_RMID_FORCED', 'net/ipv4/tcp_syncookies', 'net.ipv4.*', ''].map((name) => setting(name)),
    ...SINCE.map(([minor, name]) => setting(name, minor - 1)),
  ],
  keeps: [
    setting('kernel.shm_rmid_forced', 28),
    setting('net.ipv4.ip_local_reserved_ports', 28),
    ...SINCE.map(([minor, name]) => setting(name, minor)),
  ],
});

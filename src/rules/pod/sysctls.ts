import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** The sysctls that each version added to the safe ones. */
const ADDED: { readonly [version: string]: readonly string[] } = {
  '1.0': [
    'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start', 'net.ipv4.ping_group_range', 'net.ipv4.tcp_syncookies',
  ],
  '1.27': ['net.ipv4.ip_local_reserved_ports'],
  '1.29': ['net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_keepalive_time'],
  '1.32': ['net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'],
  '1.37': ['net.ipv4.tcp_notsent_lowat', 'net.ipv4.tcp_slow_start_after_idle'],
};

const SAFE_BY_VERSION = Object.keys(ADDED).map((version, index) => {
  const safe = Object.values(ADDED).slice(0, index + 1).flat();
  return [version, `sysctl.?name.orValue("") in ${JSON.stringify(safe)}`];
});

export const sysctls = podRule({
  id: 'pod-sysctls',
  title: 'Only safe sysctls are set',
  severity: Severity.HIGH,
  description: 'Sysctls outside the safe ones act on the whole node or starve the pods on it. Which are safe depends on the version: the list grew in 1.27, 1.29, 1.32 and 1.37.',
  fix: 'Remove the sysctl, or have it set for the node.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline', 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'],
  frameworks: { podSecurity: ['baseline/sysctls'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: [
    { scope: Scope.POD.each('securityContext.sysctls', 'sysctl'), field: 'name', assert: Object.fromEntries(SAFE_BY_VERSION) },
  ],
});

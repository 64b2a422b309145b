/** Values of the Pod Security Standards that grew with Kubernetes' minor versions. */

/** Safe sysctls beside the minor version from which the standard allows them. */
const SAFE_SYSCTLS = new Map<string, number>([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
]);

/** SELinux types of containers beside the minor version from which the standard allows them. */
const SELINUX_TYPES = new Map<string, number>([
  ['', 0],
  ['container_t', 0],
  ['container_init_t', 0],
  ['container_kvm_t', 0],
  ['container_engine_t', 31],
]);

/** Whether the standard of a Kubernetes minor version calls a sysctl safe. */
export function isSafeSysctl(name: string, minor: number): boolean {
  return minor >= (SAFE_SYSCTLS.get(name) ?? Infinity);
}

/** Whether the standard of a Kubernetes minor version allows an SELinux type. */
export function isSeLinuxType(type: string | undefined, minor: number): boolean {
  return minor >= (SELINUX_TYPES.get(type ?? '') ?? Infinity);
}

/**
 * The minors in which the restricted level got a control that its older versions lack: privilege escalation, seccomp, capabilities,
 * running as root by id, and hosts of probes. What other minors changed, they loosened.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export const STRICTER_SINCE: readonly number[] = [8, 19, 22, 23, 34];

/** The minor of the oldest version that has every control of the restricted level of another. */
export function oldestMinorAsStrict(minor: number): number {
  return Math.max(0, ...STRICTER_SINCE.filter((since) => since <= minor));
}

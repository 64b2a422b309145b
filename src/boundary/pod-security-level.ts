/**
 * The levels of the Pod Security Standards, from the loosest to the strictest.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export enum PodSecurityLevel {
  /** No restriction: pods may take over their node. */
  PRIVILEGED = 'privileged',
  /** Known privilege escalations are prevented. */
  BASELINE = 'baseline',
  /** Current pod hardening practice; what every tenant namespace gets unless it is exempted. */
  RESTRICTED = 'restricted',
}

const LOOSEST_FIRST = [PodSecurityLevel.PRIVILEGED, PodSecurityLevel.BASELINE, PodSecurityLevel.RESTRICTED];

/** Whether pods that break a control of `control`'s level are admitted where `level` is enforced. */
export function admitsBreachOf(level: PodSecurityLevel, control: PodSecurityLevel): boolean {
  return LOOSEST_FIRST.indexOf(level) < LOOSEST_FIRST.indexOf(control);
}

/** How much harm a breach of a rule can do. */
export enum Severity {
  /** Good practice; a breach harms only together with something else. */
  LOW = 'low',
  /** A breach weakens isolation, or makes an outage likelier. */
  MEDIUM = 'medium',
  /** A breach lets a compromised workload or tenant get further. */
  HIGH = 'high',
  /** A breach hands over a node, the cluster or another tenant. */
  CRITICAL = 'critical',
}

const MILDEST_FIRST = [Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL];

/** Negative, zero or positive where the first is milder than, equal to or worse than the second. */
export function compareSeverity(first: Severity, second: Severity): number {
  return MILDEST_FIRST.indexOf(first) - MILDEST_FIRST.indexOf(second);
}

import { AuditReport } from './audit-report';
import { Finding } from './finding';
import { RuleSet, Severity, compareSeverity } from '../rules';

/** By what an audit judges. */
export interface AuditOptions {
  /**
   * The rules that run.
   *
   * @default RuleSet.RECOMMENDED
   */
  readonly rules?: RuleSet;
  /**
   * The mildest severity that fails: findings below it are told and do not fail.
   *
   * @default Severity.MEDIUM
   */
  readonly failOn?: Severity;
}

/** The mildest severity that fails unless another is chosen. */
export const DEFAULT_FAIL_ON = Severity.MEDIUM;

/** The findings of a report that fail at a severity. */
export function failuresOf({ findings }: AuditReport, failOn: Severity): Finding[] {
  return findings.filter(({ severity, exemption }) => !exemption && compareSeverity(severity, failOn) >= 0);
}

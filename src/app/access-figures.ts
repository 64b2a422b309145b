import { AuditReport } from '../audit';
import { AccessProof } from '../proof';
import { HOLE_RULES } from '../rules';

/** What a summary tells of the access proof. */
export interface AccessFigures {
  /** Everybody whom the app gives a role. */
  readonly subjects: number;
  /** How many ways there are to what is not theirs. */
  readonly holes: number;
  /** How many of them are exempted. */
  readonly exempted: number;
}

/** Counts who is given roles, and who comes to more by them than is theirs. */
export function accessFiguresOf(proof: AccessProof, report: AuditReport): AccessFigures {
  const exempted = report.findings.filter(({ rule, exemption }) => exemption && HOLE_RULES.includes(rule)).length;
  return { subjects: proof.principals.length, holes: proof.consequences.length, exempted };
}

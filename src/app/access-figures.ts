import { AccessProof } from '../proof';

/** What a summary tells of the access proof. */
export interface AccessFigures {
  /** Everybody whom the app gives a role. */
  readonly subjects: number;
  /** How many ways there are to what is not theirs. */
  readonly holes: number;
}

/** Counts who is given roles, and who comes to more by them than is theirs. */
export function accessFiguresOf(proof: AccessProof): AccessFigures {
  return { subjects: proof.principals.length, holes: proof.consequences.length };
}

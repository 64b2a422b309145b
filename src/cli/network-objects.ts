import { readObjects, refuseLines } from './read-objects';
import { describeWithoutPath } from '../errors';
import { AccessProof, NetworkProof, PlaceOf, ReadingProps, titleOf } from '../proof';

/** The proof over files, and where its objects stand in them. */
export interface FileProof {
  readonly proof: NetworkProof;
  readonly placeOf: PlaceOf;
  /** How many documents are not of Kubernetes. */
  readonly skipped: number;
}

/**
 * Reads manifests and judges the network that they describe.
 *
 * Refused with an error that has a line for each: documents that cannot be read, as anything may stand there, and what
 * the API server would refuse of policies.
 */
export function fileProof(paths: readonly string[], reading: ReadingProps, standardInput: number): FileProof {
  const { objects, placeOf, skipped } = readObjects(paths, standardInput);
  const access = new AccessProof(objects);
  const proof = new NetworkProof(objects, { ...reading, policyWriters: () => access.policyWriters() });
  refuseLines(proof.mistakes.map(({ object, mistake }) => `${placeOf(object, mistake.field)}: ${titleOf(object)}: ${describeWithoutPath(mistake)}`));
  return { proof, placeOf, skipped };
}

import { FindingLines } from './finding-lines';
import { manifestFiles } from './manifest-files';
import { UsageError } from './usage-error';
import { FileObject, printable, readManifestFiles } from '../audit';
import { describeWithoutPath } from '../errors';
import { NetworkObject, NetworkProof, PlaceOf, ReadingProps, titleOf } from '../proof';

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
  const { objects, skipped } = readManifestFiles(manifestFiles(paths, standardInput));
  if (objects.length === 0) {
    throw new UsageError(`There is no Kubernetes object in ${paths.join(', ')}`);
  }
  const lines = new FindingLines();
  const placeOf = (object: NetworkObject, path: string) => `${object.origin!.file}:${lines.of({ path }, object as FileObject)}`;
  refuseLines(objects.filter(({ unreadable }) => unreadable !== undefined).map((object) => `${placeOf(object, '')}: ${object.unreadable}`));
  const proof = new NetworkProof(objects, reading);
  refuseLines(proof.mistakes.map(({ object, mistake }) => `${placeOf(object, mistake.field)}: ${titleOf(object)}: ${describeWithoutPath(mistake)}`));
  return { proof, placeOf, skipped };
}

function refuseLines(problems: readonly string[]): void {
  if (problems.length > 0) {
    throw new UsageError(problems.map(printable).join('\n'));
  }
}

import { FindingLines } from './finding-lines';
import { manifestFiles } from './manifest-files';
import { UsageError } from './usage-error';
import { FileObject, printable, readManifestFiles } from '../audit';
import { NetworkObject, PlaceOf } from '../proof';

/** The objects of files, and where they stand in them. */
export interface ReadObjects {
  readonly objects: readonly FileObject[];
  readonly placeOf: PlaceOf;
  /** How many documents are not of Kubernetes. */
  readonly skipped: number;
}

/**
 * Reads manifests for a proof.
 *
 * Refused with an error that has a line for each: documents that cannot be read, as anything may stand there.
 */
export function readObjects(paths: readonly string[], standardInput: number): ReadObjects {
  const { objects, skipped } = readManifestFiles(manifestFiles(paths, standardInput));
  if (objects.length === 0) {
    throw new UsageError(`There is no Kubernetes object in ${paths.join(', ')}`);
  }
  const lines = new FindingLines();
  const placeOf = (object: NetworkObject, path: string) => object.origin && `${object.origin.file}:${lines.of({ path }, object as FileObject)}`;
  refuseLines(objects.filter(({ unreadable }) => unreadable !== undefined).map((object) => `${placeOf(object, '')}: ${object.unreadable}`));
  return { objects, placeOf, skipped };
}

/** Refuses what has problems, each in a line. */
export function refuseLines(problems: readonly string[]): void {
  if (problems.length > 0) {
    throw new UsageError(problems.map(printable).join('\n'));
  }
}

import { PodCheck } from '../rule';
import { Scope } from '../scope';

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = `(?:${LABEL}(?:[.]${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
/** A part of a path on Docker Hub that others follow: with a dot it would be a host. */
const OWNER = '[a-z0-9]+(?:(?:_|__|-+)[a-z0-9]+)*';
const TAG = '[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}';
const DIGEST = 'sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128}';
/** What container runtimes read as an image reference; in one expression, so that the API server can evaluate it. */
const REFERENCE = `^(?:${PART}|(?:${HOST}|${OWNER})(?:/${PART})+)(?::${TAG})?(?:@(?:${DIGEST}))?$`;

/** What says of an image, given as CEL, that container runtimes can read it. */
export function isReadable(image: string): string {
  return `${image}.matches(${JSON.stringify(REFERENCE)}) && !${image}.matches("^[a-f0-9]{64}$")`;
}

/** What says of an image that it is named by its digest. */
export function hasDigest(image: string): string {
  return `${image}.contains("@")`;
}

/** What says of an image that it names its registry: its first part can be no path on Docker Hub. */
export function namesRegistry(image: string): string {
  return `${image}.matches("^(localhost|[^/]*[.:A-Z][^/]*)/")`;
}

/** What says of an image that it means whatever is newest: it has no digest, and no tag but latest. */
export function isLatest(image: string): string {
  return `!${hasDigest(image)} && (!${image}.matches(":[^/:]+$") || ${image}.endsWith(":latest"))`;
}

/**
 * Checks of the images of a pod: those of its containers in every list, and those that it mounts.
 *
 * @param check what has to hold, around the image in CEL
 */
export function everyImage(check: (image: string) => string): PodCheck[] {
  return [
    { scope: Scope.CONTAINER, field: 'image', assert: check('container.?image.orValue("")') },
    { scope: Scope.VOLUME, field: 'image.reference', assert: check('volume.?image.?reference.orValue("")'), unless: '!volume.?image.hasValue()' },
  ];
}

/** The same for images that can be read: of others only `image-reference` tells. */
export function everyReadableImage(check: (image: string) => string): PodCheck[] {
  return everyImage((image) => `!(${isReadable(image)}) || (${check(image)})`);
}

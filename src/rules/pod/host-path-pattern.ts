/** One slash or more, with or without dots between them: to the kernel it is the same. */
const SLASHES = '/(?:[.]?/)*';
const END = `(?:${SLASHES}[.]?)?$`;

/** The root of the node's file system. */
export const ROOT = `^${SLASHES}[.]?$`;

/** What says that the path of a hostPath volume matches one of the patterns. */
export function hostPathMatches(...patterns: string[]): string {
  return `volume.?hostPath.?path.orValue("").matches(${JSON.stringify(patterns.join('|'))})`;
}

/** Paths that are one of these or below it. */
export function isOrBelow(...paths: string[]): string {
  return `^${anyOf(paths)}(?:/|$)`;
}

/** Paths that are one of these, and not below it. */
export function isExactly(...paths: string[]): string {
  return `^${anyOf(paths)}${END}`;
}

/** In a path, `*` is any one name and `(a|b)` a choice. */
function anyOf(paths: readonly string[]): string {
  return `(${paths.map((path) => path.split('/').map((name) => name === '*' ? '[^/]+' : name.replaceAll('.', '[.]')).join(SLASHES)).join('|')})`;
}

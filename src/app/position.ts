/** Where something stands: after everything of a lower level, and after what has a lower key on the same level. */
export interface Position<Key extends string | number> {
  readonly level: number;
  readonly key: Key;
}

/** The later of two positions; the first may be missing. */
export function laterOf<Key extends string | number>(one: Position<Key> | undefined, other: Position<Key>): Position<Key> {
  return one && isAfter(one, other) ? one : other;
}

/** The first position with the wanted key, from the wanted level on, that is not before a given position. */
export function notBefore<Key extends string | number>(given: Position<Key> | undefined, wanted: Position<Key>): Position<Key> {
  if (!given || !isAfter(given, wanted)) {
    return wanted;
  }
  return { level: given.key > wanted.key ? given.level + 1 : given.level, key: wanted.key };
}

/** Sorts by level, then by key. */
export function comparePositions<Key extends string | number>(one: Position<Key>, other: Position<Key>): number {
  return one.level - other.level || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
}

function isAfter<Key extends string | number>(one: Position<Key>, other: Position<Key>): boolean {
  return comparePositions(one, other) > 0;
}

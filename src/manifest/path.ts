/** Keys and list indices that lead to one place in a value. */
export type Keys = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;
const STEP = /\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g;

/** A place as people write it: `spec.containers[0].image`, `metadata.annotations["example.com/team"]`. */
export function showPath(keys: Keys): string {
  return keys.map((key, index) => {
    if (typeof key === 'number') {
      return `[${key}]`;
    }
    return PLAIN_KEY.test(key) ? `${index > 0 ? '.' : ''}${key}` : `[${JSON.stringify(key)}]`;
  }).join('');
}

/** The keys of a place as `showPath` writes it. */
export function parsePath(path: string): (string | number)[] {
  return [...path.matchAll(STEP)].map(([, quoted, index, plain]) => {
    if (quoted !== undefined) {
      return JSON.parse(`"${quoted}"`);
    }
    return index === undefined ? plain : Number(index);
  });
}

/** What stands at a place, or undefined; only what the value itself has counts. */
export function valueAt(value: any, keys: Keys): any {
  return keys.reduce((inner, key) => inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key) ? inner[key] : undefined, value);
}

import { Keys } from '../../src/manifest';

/** Values of every type: wherever they are put, most of them are wrong. */
export const WRONG_VALUES: readonly unknown[] = [null, 5, -1.5, 1e300, 'text', 'NaN', '', true, false, [], ['x', null], [[{}]], {}, { a: { b: [1] } }, { toString: 1 }];

/** Every place of a value, itself among them. */
export function placesIn(value: any, keys: Keys = []): Keys[] {
  if (typeof value !== 'object' || value === null) {
    return [keys];
  }
  return [keys, ...Object.keys(value).flatMap((key) => placesIn(value[key], [...keys, Array.isArray(value) ? Number(key) : key]))];
}

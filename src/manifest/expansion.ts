/** More than any manifest has: the API server takes objects of 3 MiB. */
const MOST_VALUES = 200_000;

/** Why a value that was read is too large to be looked at, or undefined. Aliases make a text of a few lines hold billions of values. */
export function expansionMistake(value: unknown): string | undefined {
  const pending: unknown[] = [value];
  for (let seen = 0; pending.length > 0; seen++) {
    if (seen > MOST_VALUES) {
      return `The document holds more than ${MOST_VALUES} values, as aliases can make it`;
    }
    const next = pending.pop();
    if (typeof next === 'object' && next !== null) {
      for (const inner of Object.values(next)) {
        pending.push(inner);
      }
    }
  }
  return undefined;
}

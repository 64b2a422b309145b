/** Small texts may hold this many values, whatever their length. */
const FEWEST_VALUES = 200_000;

/** As deep as the YAML reader goes: only aliases lead deeper. */
const DEEPEST = 100;

/**
 * Why a value that was read is too large to be looked at, or undefined. Aliases make a text of a few lines hold billions
 * of values; without them, each value takes a character at the least.
 *
 * @param textLength how long the text is that the value was read from
 */
export function expansionMistake(value: unknown, textLength: number): string | undefined {
  const most = Math.max(FEWEST_VALUES, textLength);
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let seen = 0; pending.length > 0; seen++) {
    if (seen > most) {
      return `The document holds more than ${most} values, as aliases can make it`;
    }
    const next = pending.pop()!;
    if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth > DEEPEST) {
        return `The document is nested more than ${DEEPEST} deep, as aliases can make it`;
      }
      for (const inner of Object.values(next.value)) {
        pending.push({ value: inner, depth: next.depth + 1 });
      }
    }
  }
  return undefined;
}

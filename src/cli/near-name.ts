/** Names further away than this are no slips of the hand. */
const MOST_SLIPS = 2;

/** The known name that a word was probably meant to be; undefined where none is near. */
export function nearName(word: string, names: Iterable<string>): string | undefined {
  let found: string | undefined;
  let nearest = Math.min(MOST_SLIPS, Math.floor(word.length / 2)) + 1;
  for (const name of names) {
    const slips = Math.abs(name.length - word.length) < nearest ? slipsBetween(word, name) : nearest;
    if (slips < nearest) {
      [found, nearest] = [name, slips];
    }
  }
  return found;
}

/** `. Did you mean pods?` where a known name is near, and nothing else. */
export function didYouMean(word: string, names: Iterable<string>): string {
  const name = nearName(word, names);
  return name === undefined ? '' : `. Did you mean ${name}?`;
}

/** How many letters have to be put in, left out, replaced or swapped with their neighbour. */
function slipsBetween(one: string, other: string): number {
  let [beforeLast, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let place = 1; place <= other.length; place++) {
      const replaced = last[place - 1] + (one[row - 1] === other[place - 1] ? 0 : 1);
      const isSwapped = row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      current[place] = Math.min(last[place] + 1, current[place - 1] + 1, replaced, isSwapped ? beforeLast[place - 2] + 1 : Infinity);
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length];
}

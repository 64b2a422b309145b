/** A number of either kind: ports are plain numbers, addresses need more bits. */
export type Whole = number | bigint;

/**
 * A set of whole numbers in canonical form: starts and ends by turns, ascending, each end outside its interval and
 * before the next start. Two sets are equal where their texts are.
 */
export type Intervals<T extends Whole> = readonly T[];

/** What is in either set. */
export function union<T extends Whole>(one: Intervals<T>, other: Intervals<T>): Intervals<T> {
  return merge(one, other, (inOne, inOther) => inOne || inOther);
}

/** What is in both sets. */
export function intersection<T extends Whole>(one: Intervals<T>, other: Intervals<T>): Intervals<T> {
  return merge(one, other, (inOne, inOther) => inOne && inOther);
}

/** What is in the first set and not in the second. */
export function difference<T extends Whole>(one: Intervals<T>, other: Intervals<T>): Intervals<T> {
  return merge(one, other, (inOne, inOther) => inOne && !inOther);
}

/** Whether a number is in a set. */
export function holds<T extends Whole>(intervals: Intervals<T>, number: T): boolean {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (intervals[middle] <= number) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low % 2 === 1;
}

/** Whether two sets have the same numbers. */
export function areEqual<T extends Whole>(one: Intervals<T>, other: Intervals<T>): boolean {
  return one.length === other.length && one.every((bound, index) => bound === other[index]);
}

/** The first and the last number of each interval. */
export function pairsOf<T extends Whole>(intervals: Intervals<T>): [first: T, end: T][] {
  return Array.from({ length: intervals.length / 2 }, (_, index) => [intervals[2 * index], intervals[2 * index + 1]]);
}

/** Walks both lists of bounds at once; a bound of the result is where the answer changes. */
function merge<T extends Whole>(one: Intervals<T>, other: Intervals<T>, isIn: (inOne: boolean, inOther: boolean) => boolean): Intervals<T> {
  const result: T[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    const bound = j >= other.length || i < one.length && one[i] <= other[j] ? one[i] : other[j];
    i += one[i] === bound ? 1 : 0;
    j += other[j] === bound ? 1 : 0;
    if (isIn(i % 2 === 1, j % 2 === 1) !== (result.length % 2 === 1)) {
      result.push(bound);
    }
  }
  return result;
}

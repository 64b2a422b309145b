/** Something in a column: a box, or the way of links that pass the column. */
export interface Item {
  readonly height: number;
  y: number;
}

/** What is joined from one column to the next: the offsets are from the tops of the items. */
export interface Join {
  readonly left: Item;
  readonly leftOffset: number;
  readonly right: Item;
  readonly rightOffset: number;
}

const SWEEPS = 14;
/** From this sweep on, the order stays as it is. */
const SETTLED = 9;
const GAP = 22;

/** Orders and places the items of each column, so that joins are short and seldom cross. Columns are sorted in place. */
export function stack(columns: readonly Item[][], joins: readonly Join[]): void {
  const pulls = new Map<Item, { readonly other: Item; readonly offset: number; readonly isLeft: boolean }[]>();
  const pull = (item: Item, other: Item, offset: number, isLeft: boolean) => {
    const own = pulls.get(item) ?? [];
    pulls.set(item, own);
    own.push({ other, offset, isLeft });
  };
  for (const { left, leftOffset, right, rightOffset } of joins) {
    pull(left, right, rightOffset - leftOffset, false);
    pull(right, left, leftOffset - rightOffset, true);
  }
  columns.forEach((column) => settle(column, column.map(() => 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isRightward = sweep % 2 === 0;
    for (const column of isRightward ? columns : [...columns].reverse()) {
      const wished = new Map(column.map((item) => {
        const wishes = (pulls.get(item) ?? []).filter(({ isLeft }) => sweep >= SETTLED || isLeft === isRightward);
        return [item, wishes.length === 0 ? item.y : wishes.reduce((sum, { other, offset }) => sum + other.y + offset, 0) / wishes.length];
      }));
      if (sweep < SETTLED) {
        column.sort((one, other) => wished.get(one)! + one.height / 2 - wished.get(other)! - other.height / 2);
      }
      settle(column, column.map((item) => wished.get(item)!));
    }
  }
  const top = Math.min(...columns.flatMap((column) => column.map(({ y }) => y)));
  columns.forEach((column) => column.forEach((item) => item.y -= top));
}

/** As near to what is wished as can be without overlaps, in the given order: isotonic regression by pooling. */
function settle(column: readonly Item[], wished: readonly number[]): void {
  const tops: number[] = [];
  let top = 0;
  for (const { height } of column) {
    tops.push(top);
    top += height + GAP;
  }
  const pools: { sum: number; count: number }[] = [];
  wished.forEach((wish, index) => {
    let pool = { sum: wish - tops[index], count: 1 };
    while (pools.length > 0 && pools[pools.length - 1].sum / pools[pools.length - 1].count > pool.sum / pool.count) {
      const before = pools.pop()!;
      pool = { sum: pool.sum + before.sum, count: pool.count + before.count };
    }
    pools.push(pool);
  });
  const shifts = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  column.forEach((item, index) => item.y = tops[index] + shifts[index]);
}

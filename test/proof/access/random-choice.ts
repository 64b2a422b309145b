import * as fc from 'fast-check';

/** Draws one thing after the other, where what comes next depends on what came before. */
export class RandomChoice {
  constructor(private readonly generate: fc.GeneratorValue) {}

  /** Whether something happens that does so this often in a hundred. */
  public chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** A whole number from 0 on. */
  public below(count: number): number {
    return this.generate((most: number) => fc.noBias(fc.nat(most)), count - 1);
  }

  public one<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  /** Different items in their order: usually few, at least one. */
  public some<T>(items: readonly T[], most: number = 2): T[] {
    const chosen = new Set(this.times(1, most, () => this.one(items)));
    return items.filter((item) => chosen.has(item));
  }

  public times<T>(least: number, most: number, draw: (index: number) => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => draw(index));
  }
}

/** Whatever can be drawn so. */
export function drawn<T>(draw: (random: RandomChoice) => T): fc.Arbitrary<T> {
  return fc.gen().map((generate) => draw(new RandomChoice(generate)));
}

/** Where so few of so many were seen before, remembering does not pay. */
const TRIED = 256;
const FEWEST_SEEN = 64;

/** What is remembered takes memory for as long as the audit lasts. */
const MOST_REMEMBERED = 4096;
const LONGEST_KEY = 4096;

/** What was found out, by a text that decides about it, as long as the same texts come again. */
export class Memory<T> {
  private readonly remembered = new Map<string, T>();
  private looked = 0;
  private seen = 0;

  /** What is remembered, or what is found out. */
  public recall(key: () => string, find: () => T): T {
    if (this.looked === TRIED && this.seen < FEWEST_SEEN) {
      this.remembered.clear();
      return find();
    }
    const text = key();
    const known = text.length > LONGEST_KEY ? undefined : this.remembered.get(text);
    if (this.looked < TRIED) {
      this.looked++;
      this.seen += known === undefined ? 0 : 1;
    }
    const found = known ?? find();
    if (known === undefined && text.length <= LONGEST_KEY && this.remembered.size < MOST_REMEMBERED) {
      this.remembered.set(text, found);
    }
    return found;
  }
}

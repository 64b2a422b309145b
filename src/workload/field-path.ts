import { Keys } from '../manifest';

/** A step of a path: a key, walked through every item of its list or only where it is present. */
interface Step {
  readonly key: string;
  readonly everyItem: boolean;
  readonly onlyWherePresent: boolean;
}

/** Told of each place that a path leads to; the keys are only valid during the call. */
export type PlaceVisitor = (value: unknown, keys: Keys) => void;

/**
 * A path of the stance. `x[]` walks the items of a list, `x?` stops where x is absent.
 * It is taken apart once, since every container of every workload is walked by some fifty of them.
 */
export class FieldPath {
  private readonly steps: readonly Step[];

  constructor(path: string) {
    this.steps = path.split('.').map((text) => ({
      key: text.replace(/\[\]$|\?$/, ''),
      everyItem: text.endsWith('[]'),
      onlyWherePresent: text.endsWith('?'),
    }));
  }

  /** Visits every place that the path leads to; an absent last field is a place whose value is undefined. */
  public visit(value: unknown, visitor: PlaceVisitor): void {
    this.advance(value, 0, [], visitor);
  }

  private advance(value: any, at: number, keys: (string | number)[], visitor: PlaceVisitor): void {
    if (at === this.steps.length) {
      visitor(value, keys);
      return;
    }
    const { key, everyItem, onlyWherePresent } = this.steps[at];
    const inner = value?.[key];
    if (everyItem ? !Array.isArray(inner) : onlyWherePresent && inner === undefined) {
      return;
    }
    keys.push(key);
    if (everyItem) {
      for (let index = 0; index < inner.length; index++) {
        keys.push(index);
        this.advance(inner[index], at + 1, keys, visitor);
        keys.pop();
      }
    } else {
      this.advance(inner, at + 1, keys, visitor);
    }
    keys.pop();
  }
}

/** A value that is changed in places: what is changed is copied once, all else is shared with the original. */
export class Draft {
  private readonly copied = new Set<unknown>();

  constructor(public value: any) {}

  /** Sets the value at a place, creating what is missing on the way. */
  public set(keys: Keys, value: unknown): void {
    this.value = this.own(this.value);
    let parent = this.value;
    for (let at = 0; at < keys.length - 1; at++) {
      parent = parent[keys[at]] = this.own(parent[keys[at]] ?? {});
    }
    parent[keys[keys.length - 1]] = value;
  }

  private own(value: any): any {
    if (this.copied.has(value)) {
      return value;
    }
    const copy = Array.isArray(value) ? [...value] : { ...value };
    this.copied.add(copy);
    return copy;
  }
}

/** A copy with one place set; what is not on the way to it is shared with the original. */
export function withValueAt(value: any, keys: Keys, set: unknown): any {
  const draft = new Draft(value);
  draft.set(keys, set);
  return draft.value;
}

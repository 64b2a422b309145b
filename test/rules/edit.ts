import { Keys, parsePath } from '../../src/manifest';

/** A change of one field. */
export interface Edit {
  /** The field, as a path below the element of the check's scope (or below the object, with `in: 'object'`). */
  readonly set: string;
  /** Its new value; undefined removes it. */
  readonly to: any;
}

/** A copy of a value with one place set, what is missing on the way created, or removed where the value is undefined. */
export function edited(value: any, keys: Keys, to: any): any {
  const [key, ...rest] = keys;
  if (key === undefined) {
    return to;
  }
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = rest.length === 0 ? to : edited(copy[key] ?? (typeof rest[0] === 'number' ? [] : {}), rest, to);
  if (copy[key] === undefined) {
    if (Array.isArray(copy)) {
      copy.splice(Number(key), 1);
    } else {
      delete copy[key];
    }
  }
  return copy;
}

export function withEdit(value: any, { set, to }: Edit): any {
  return edited(value, parsePath(set), to);
}

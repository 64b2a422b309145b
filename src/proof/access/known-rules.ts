import { PolicyRule, readRules } from './policy-rule';

/** Where roles of a name differ that much, looking for the same takes longer than reading. */
const MOST_KNOWN = 16;

/**
 * Tenants have the same roles, and what is the same is read once: roles with the same rules share the list of them, by
 * which they are known to be the same.
 */
export class KnownRules {
  private readonly byName = new Map<string, { readonly written: unknown; readonly rules: readonly PolicyRule[] }[]>();

  /** The rules of a role by its name and what is written in it. */
  public read(name: string, written: unknown): readonly PolicyRule[] {
    const known = this.byName.get(name) ?? [];
    let same = known.find((other) => isSame(other.written, written));
    if (!same) {
      same = { written, rules: readRules(written) };
      if (known.length < MOST_KNOWN) {
        this.byName.set(name, [...known, same]);
      }
    }
    return same.rules;
  }
}

function isSame(one: any, other: any): boolean {
  if (one === other) {
    return true;
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  return Array.isArray(one) ? isSameList(one, other) : isSameMap(one, other);
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) {
    return false;
  }
  for (let index = 0; index < one.length; index++) {
    if (!isSame(one[index], other[index])) {
      return false;
    }
  }
  return true;
}

function isSameMap(one: any, other: any): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}

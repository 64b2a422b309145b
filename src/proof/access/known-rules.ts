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

const FIELDS = ['verbs', 'apiGroups', 'resources', 'resourceNames', 'nonResourceURLs'] as const;

function isSame(one: any, other: any): boolean {
  return one === other || isSameList(one, other, isSameRule);
}

function isSameRule(one: any, other: any): boolean {
  for (const field of FIELDS) {
    const [texts, others] = [one?.[field], other?.[field]];
    if (texts !== others && !isSameList(texts, others, Object.is)) {
      return false;
    }
  }
  return true;
}

function isSameList(one: unknown, other: unknown, isSameItem: (item: any, otherItem: any) => boolean): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) {
    return false;
  }
  for (let index = 0; index < one.length; index++) {
    if (!isSameItem(one[index], other[index])) {
      return false;
    }
  }
  return true;
}

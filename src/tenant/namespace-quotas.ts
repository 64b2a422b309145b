import { BudgetHolder, BudgetSplit, HardEntry, hardEntries } from './budget-split';

/** A ResourceQuota of a namespace. */
export interface NamespaceQuota {
  readonly name: string;
  readonly scopeSelector?: { [field: string]: unknown };
  /** Whether it counts pods of a class, or pods without one. No key of a quota with a scope counts anything else. */
  readonly counts: (priorityClass: string | undefined) => boolean;
  /** Its `hard`, which depends on the siblings of the namespace that are there in the end. */
  readonly entriesOf: (split: readonly BudgetSplit[], holder: BudgetHolder) => HardEntry[];
}

/**
 * The quotas of a namespace: one of everything and one for each priority class that the budget names, beside a quota
 * of no pods of the classes that the namespace may not use.
 *
 * @param others how many quotas somebody else puts there
 */
export function namespaceQuotas(budgetClasses: readonly string[], allowedClasses: readonly string[], others = 0): NamespaceQuota[] {
  const classes = [...new Set(budgetClasses)].sort();
  const scoped = classes.length === 0 ? [] : [...classes.map(classQuota), otherClassesQuota([...new Set(allowedClasses)].sort())];
  return [wholeQuota(1 + scoped.length + others), ...scoped];
}

/** The `hard` of a quota. */
export function hardOf(quota: NamespaceQuota, split: readonly BudgetSplit[], holder: BudgetHolder): { [key: string]: string } {
  return Object.fromEntries(quota.entriesOf(split, holder).map(({ key, amount }) => [key, amount]));
}

function wholeQuota(quotas: number): NamespaceQuota {
  return {
    name: 'tenant-budget',
    counts: () => true,
    entriesOf: (split, holder) => [{ key: 'resourcequotas', amount: `${quotas}`, field: 'resourcequotas' }, ...hardEntries(split, holder)],
  };
}

function classQuota(name: string): NamespaceQuota {
  return {
    name: `priority-${name}`,
    scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values: [name] }] },
    counts: (priorityClass) => priorityClass === name,
    entriesOf: (split, holder) => hardEntries(split, holder, name),
  };
}

/** NotIn alone would match pods without a class. All requirements of a selector have to match. */
function otherClassesQuota(allowed: readonly string[]): NamespaceQuota {
  return {
    name: 'no-other-priority',
    scopeSelector: {
      matchExpressions: [
        { scopeName: 'PriorityClass', operator: 'Exists' },
        ...allowed.length === 0 ? [] : [{ scopeName: 'PriorityClass', operator: 'NotIn', values: [...allowed] }],
      ],
    },
    counts: (priorityClass) => priorityClass !== undefined && !allowed.includes(priorityClass),
    entriesOf: () => [{ key: 'pods', amount: '0', field: 'priorities' }],
  };
}

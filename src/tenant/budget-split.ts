import { IConstruct } from 'constructs';
import { AllowLists } from './allow-lists';
import { BUDGET_LINES, BudgetLine } from './budget-line';
import { shareOf, showAmount } from './resource-amount';
import { TenantBudget } from './tenant-budget';
import { Mistake } from '../errors';

/** The lists of classes of which a budget may have parts. */
export type ClassList = keyof Pick<AllowLists, 'priorityClasses' | 'storageClasses'>;

/** A namespace that takes part in a split: its name, and the budget of its own if it has one. */
export interface BudgetHolder {
  readonly name: string;
  readonly ownBudget?: TenantBudget;
  /** The classes that it may use, so that it has no share of what is set aside for others; every class where it is left out. */
  readonly allowed?: Pick<AllowLists, ClassList>;
}

/** How the budget of a tenant falls to its namespaces, line by line. */
export interface BudgetSplit {
  readonly line: BudgetLine;
  /** What the tenant has, or undefined where the line is unbounded. */
  readonly total?: number;
  /** What namespaces with a budget of their own take. */
  readonly taken: number;
  /** What each of the others gets. */
  readonly share: number;
  readonly sharers: readonly BudgetHolder[];
  readonly takers: readonly BudgetHolder[];
}

/**
 * Namespaces take what their own budget says; the others share what is left equally, rounded down. Those that may not use the
 * class of a line have nothing of it.
 *
 * @param bounded lines that are bounded although the tenant may not name them
 */
export function splitBudget(budget: TenantBudget, holders: readonly BudgetHolder[], bounded: readonly BudgetLine[] = []): BudgetSplit[] {
  return linesOf(budget, holders, bounded).map((line) => {
    const total = budget._given(line.field) ?? line.tenantDefault;
    const takes = ({ ownBudget }: BudgetHolder) => ownBudget?._given(line.field);
    const takers = holders.filter((holder) => takes(holder) !== undefined);
    const sharers = holders.filter((holder) => takes(holder) === undefined && listWithout(line, holder) === undefined);
    const taken = takers.reduce((sum, holder) => sum + takes(holder)!, 0);
    const share = total === undefined || sharers.length === 0 ? 0 : shareOf(line.unit, total - taken, sharers.length);
    return { line, total, taken, share, sharers, takers };
  });
}

/** The lines of a budget: ours in their order, then those by names of the cluster, sorted. */
function linesOf(budget: TenantBudget, holders: readonly BudgetHolder[], bounded: readonly BudgetLine[]): BudgetLine[] {
  const given = [budget, ...holders.map(({ ownBudget }) => ownBudget)].flatMap((one) => one?._keyedLines ?? []);
  const byField = new Map([...given, ...bounded].map((line) => [line.field, line]));
  return [...BUDGET_LINES, ...[...byField.values()].sort((left, right) => left.field < right.field ? -1 : 1)];
}

/** A key of a quota, the amount, and the prop of the budget that it comes from. */
export interface HardEntry {
  readonly key: string;
  readonly amount: string;
  readonly field: string;
  /** The list of the namespace that leaves out the class that the key is of. */
  readonly leftOutOf?: ClassList;
}

/** What a namespace has of a split, in the quota of all pods or in that of one priority class. */
export function hardEntries(split: readonly BudgetSplit[], holder: BudgetHolder, priorityClass?: string): HardEntry[] {
  return split.filter(({ line }) => line.priorityClass === priorityClass).flatMap(({ line, total, share }) => {
    const leftOutOf = listWithout(line, holder);
    const part = leftOutOf === undefined ? share : 0;
    const amount = holder.ownBudget?._given(line.field) ?? (total === undefined ? undefined : part);
    return amount === undefined ? [] : line.hard.map((key) => ({ key, amount: showAmount(line.unit, amount), field: line.field, leftOutOf }));
  });
}

/** The list of a namespace that leaves out the class of a line, if one does. */
function listWithout({ priorityClass, storageClass }: BudgetLine, { allowed }: BudgetHolder): ClassList | undefined {
  const isLeftOut = (list: ClassList, name: string | undefined) => name !== undefined && allowed?.[list].includes(name) === false;
  return isLeftOut('priorityClasses', priorityClass) ? 'priorityClasses' : isLeftOut('storageClasses', storageClass) ? 'storageClasses' : undefined;
}

/** Budgets of namespaces that are more together than the tenant has, and namespaces for which nothing is left. */
export function splitMistakes(where: IConstruct | string, split: readonly BudgetSplit[]): Mistake[] {
  return split.flatMap(({ line, total, taken, share, sharers, takers }) => {
    if (total === undefined) {
      return [];
    }
    const show = (amount: number) => showAmount(line.unit, amount);
    const field = `budget.${line.field}`;
    const given = show(total);
    const own = takers.map(({ name, ownBudget }) => `${name} ${show(ownBudget!._given(line.field)!)}`).sort().join(', ');
    if (taken > total) {
      return [{ where, field, problem: 'is less than its namespaces\' own budgets', given, allowed: `Together they take ${show(taken)}: ${own}`, fix: `Raise ${field} of the tenant or lower theirs` }];
    }
    if (total > 0 && sharers.length > 0 && share === 0) {
      const names = sharers.map(({ name }) => name).sort().join(', ');
      const allowed = `${show(total - taken)} is left to be shared by ${sharers.length}${own ? ` beside ${own}` : ''}`;
      return [{ where, field, problem: `leaves nothing for ${names}`, given, allowed, fix: `Raise ${field} of the tenant, or give these namespaces budgets of their own` }];
    }
    return [];
  });
}

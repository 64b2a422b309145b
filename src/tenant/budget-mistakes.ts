import { IConstruct } from 'constructs';
import { AllowLists } from './allow-lists';
import { ContainerLimits } from './container-limits';
import { TenantBudget } from './tenant-budget';
import { Mistake } from '../errors';

/** What is wrong with a budget beside what else is said of the tenant or namespace. */
export function budgetMistakes(where: IConstruct | string, budget: TenantBudget | undefined, limits: ContainerLimits, lists: AllowLists): Mistake[] {
  return budget ? [
    ...cpuLimitMistakes(where, budget, limits),
    ...classMistakes(where, budget, 'priorities', 'priorityClasses', lists.priorityClasses),
    ...classMistakes(where, budget, 'storageClasses', 'storageClasses', lists.storageClasses),
  ] : [];
}

function cpuLimitMistakes(where: IConstruct | string, budget: TenantBudget, limits: ContainerLimits): Mistake[] {
  const fields = ['cpuLimit', ...budget._priorityClasses.map((name) => `priorities['${name}'].cpuLimit`)];
  return limits.cpuLimit !== undefined ? [] : fields.filter((field) => budget._given(field) !== undefined).map((field) => ({
    where, field: 'limits.cpuLimit', problem: `is missing beside budget.${field}`, allowed: 'Where the budget bounds CPU limits, containers without one are rejected', fix: `Add limits: { cpuLimit: Cpu.units(1) }, or leave budget.${field} out`,
  }));
}

/** A part of the budget for a class that the tenant or namespace may not use; nothing of it may be said of any class. */
function classMistakes(
  where: IConstruct | string, budget: TenantBudget, prop: 'priorities' | 'storageClasses', list: keyof AllowLists, allowed: readonly string[],
): Mistake[] {
  const named = budget._keyedLines.flatMap(({ field }) => {
    const [, name] = new RegExp(`^${prop}\\['(.*)'\\]`).exec(field) ?? [];
    return name !== undefined && budget._given(field) !== 0 ? [name] : [];
  });
  return [...new Set(named)].filter((name) => !allowed.includes(name)).map((name) => ({
    where,
    field: `budget.${prop}['${name}']`,
    problem: `is of a class that ${list} does not allow`,
    given: allowed,
    allowed: `Classes in ${list} are allowed`,
    fix: `Add '${name}' to ${list}, or leave it out of the budget`,
  }));
}

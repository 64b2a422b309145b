import { IConstruct } from 'constructs';
import { BudgetLine, deviceClassLine, extendedResourceLine, storageLine } from './budget-line';
import { BudgetSplit } from './budget-split';
import { showAmount } from './resource-amount';
import { Mistake, describeWithoutPath } from '../errors';
import { Quantity } from '../manifest';
import { CapacityLine, TargetCluster, capacityLines, overcommitOf } from '../target';

/** A tenant that has a part of a cluster. */
export interface CapacityHolder {
  readonly tenantName: string;
  /** Its budget, which is settled when the last namespace is there. */
  readonly split: () => readonly BudgetSplit[];
}

/** The tenants of each cluster, by the root of the app: one that is not described at a common scope is another cluster. */
const HOLDERS = new WeakMap<IConstruct, Map<TargetCluster, CapacityHolder[]>>();

/** Counts a tenant against the capacity of its cluster, which is checked once for all of its tenants. */
export function takeCapacity(tenant: IConstruct, holder: CapacityHolder): void {
  const cluster = TargetCluster.on(tenant);
  const root = tenant.node.root;
  if (!cluster.capacity) {
    return;
  }
  const clusters = HOLDERS.get(root) ?? new Map<TargetCluster, CapacityHolder[]>();
  const holders = clusters.get(cluster) ?? [];
  if (holders.length === 0) {
    root.node.addValidation({ validate: () => capacityMistakes(cluster, holders).map(describeWithoutPath) });
  }
  holders.push(holder);
  HOLDERS.set(root, clusters.set(cluster, holders));
}

/** What the capacity names: a tenant that does not name it gets none of it. */
export function linesOfCapacity({ capacity = {} }: TargetCluster): BudgetLine[] {
  const named = (entries: { [name: string]: unknown } | undefined, lineOf: (name: string) => BudgetLine) =>
    Object.keys(entries ?? {}).map((name) => ({ ...lineOf(name), tenantDefault: 0 }));
  return [
    ...named(capacity.storageClasses, storageLine),
    ...named(capacity.extendedResources, extendedResourceLine),
    ...named(capacity.deviceClasses, deviceClassLine),
  ];
}

/** Where the budgets of all tenants are more together than their cluster has. */
export function capacityMistakes({ capacity = {} }: TargetCluster, holders: readonly CapacityHolder[]): Mistake[] {
  const thousandths = overcommitOf(capacity);
  return capacityLines(capacity).flatMap((line) => {
    const parts = holders.map((holder) => partOf(holder, line)).sort((left, right) => left.name < right.name ? -1 : 1);
    const together = parts.reduce((sum, { amount }) => sum.plus(amount), Quantity.ZERO);
    return together.times(1000).compare(line.amount.times(thousandths)) > 0 ? [excess(line, thousandths, parts, together)] : [];
  });
}

interface Part {
  readonly name: string;
  readonly amount: Quantity;
}

function partOf({ tenantName, split }: CapacityHolder, { budgetField }: CapacityLine): Part {
  const found = split().find(({ line }) => line.field === budgetField);
  return { name: tenantName, amount: found?.total === undefined ? Quantity.ZERO : Quantity.parse(showAmount(found.line.unit, found.total))! };
}

function excess(line: CapacityLine, thousandths: number, parts: readonly Part[], together: Quantity): Mistake {
  const shown = parts.filter(({ amount }) => !amount.isZero()).map(({ name, amount }) => `${name} ${amount}`).join(', ');
  const factor = thousandths === 1000 ? '' : `, and the overcommit is ${thousandths / 1000}`;
  return {
    where: 'TargetCluster',
    field: `TargetCluster capacity.${line.field}`,
    problem: 'is less than the budgets of its tenants',
    given: `${line.amount}`,
    allowed: `Together they have ${together}${factor}: ${shown}`,
    fix: 'Lower budgets of tenants, or raise the capacity or its overcommit',
  };
}

import { HardEntry } from './budget-split';
import { ContainerDefaults } from './container-limits';
import { WorkloadDemand, addDemands, demandsOf } from './workload-demand';
import { describeWithoutPath } from '../errors';
import { Quantity } from '../manifest';

/** A quota of a namespace as it is in the end. */
export interface SettledQuota {
  readonly entries: readonly HardEntry[];
  readonly counts: (priorityClass: string | undefined) => boolean;
}

/** What the manifests of a namespace need beyond its quotas, a text for every amount, with what needs most of it. */
export function budgetExcesses(manifests: readonly any[], quotas: readonly SettledQuota[], defaults: ContainerDefaults): string[] {
  const demands = demandsOf(manifests, defaults);
  return quotas.flatMap((quota) => excesses(demands, quota));
}

/** What some demands need beyond a quota. */
export function excesses(demands: readonly WorkloadDemand[], { entries, counts }: SettledQuota, place = 'the namespace'): string[] {
  const counted = demands.map((demand): Counted => {
    return { demand, amounts: addDemands([...counts(demand.priorityClass) ? [demand.ofPods] : [], demand.ofObjects]) };
  });
  const needed = addDemands(counted.map(({ amounts }) => amounts));
  return entries.filter(({ key, amount }) => needed.get(key) && needed.get(key)!.compare(Quantity.parse(amount)!) > 0)
    .sort((left, right) => left.key < right.key ? -1 : 1)
    .map((entry) => describeWithoutPath({
      where: '',
      field: `budget.${entry.field}`,
      given: entry.amount,
      allowed: `${entry.key} needs ${needed.get(entry.key)}: ${largestOf(counted, entry.key)}`,
      ...ADVICE[entry.field] ?? { fix: fixOf(entry), problem: `is too small for what is in ${place}` },
    }));
}

/** More of a class that the namespace may not use would not come to it. */
function fixOf({ leftOutOf }: HardEntry): string {
  return leftOutOf === undefined ? 'Raise the budget of the namespace or of its tenant, or ask for less' : `Add the class to ${leftOutOf} of the namespace, or use one that is there`;
}

const ADVICE: { readonly [field: string]: { readonly problem: string; readonly fix: string } } = {
  resourcequotas: {
    problem: 'has no room for other ResourceQuotas than those of the budget',
    fix: 'Take the ResourceQuota away, and bound what it bounds in TenantBudget',
  },
  priorities: {
    problem: 'leaves nothing for priority classes that the namespace may not use',
    fix: 'Add the class to priorityClasses, or take priorityClassName away',
  },
};

/** A demand, and the amounts of it that a quota counts. */
interface Counted {
  readonly demand: WorkloadDemand;
  readonly amounts: ReadonlyMap<string, Quantity>;
}

const SHOWN = 3;

function largestOf(counted: readonly Counted[], key: string): string {
  const needing = counted.filter(({ amounts }) => amounts.has(key)).sort((left, right) =>
    right.amounts.get(key)!.compare(left.amounts.get(key)!) || (left.demand.name < right.demand.name ? -1 : 1));
  const shown = needing.slice(0, SHOWN).map(({ demand, amounts }) => `${demand.name} ${amounts.get(key)}${peakOf(demand, amounts.get(key)!)}`).join(', ');
  return needing.length > SHOWN ? `${shown} and ${needing.length - SHOWN} more` : shown;
}

/** What of an amount is there at the peak only: ` (200m of it while it is rolled out)`. */
function peakOf({ pods, parts }: WorkloadDemand, amount: Quantity): string {
  const shown = parts.map((part) => `${amount.times(part.pods).dividedBy(pods)} of it ${part.reason}`);
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`;
}

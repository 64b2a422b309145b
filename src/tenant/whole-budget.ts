import { WholeQuota } from './backend-context';
import { excesses } from './budget-check';
import { BudgetSplit } from './budget-split';
import { containerDefaults } from './container-limits';
import { NamespaceQuota, namespaceQuotas } from './namespace-quotas';
import { NamespaceSettings } from './namespace-settings';
import { withSandboxOverhead } from './sandbox-overhead';
import { TenantBudget } from './tenant-budget';
import { demandsOf } from './workload-demand';

/** The budget of a tenant as one, and those who draw on it. */
export interface WholeBudget {
  readonly budget: TenantBudget;
  readonly split: () => readonly BudgetSplit[];
  /** The tenant and its namespaces. */
  readonly settings: () => readonly NamespaceSettings[];
}

/** The split of a budget that is shared: whoever has no amount of its own may use all of the tenant's. */
export function sharedSplit(split: readonly BudgetSplit[]): BudgetSplit[] {
  return split.map((part) => ({ ...part, share: part.total ?? 0 }));
}

/** The quotas of the whole budget: those that each namespace has, with the amounts of the tenant. */
export function wholeQuotas(whole: WholeBudget): WholeQuota[] {
  return namespaceQuotas(whole.budget._priorityClasses, []).map(({ name }, index) => ({
    name,
    spec: () => {
      const quota = quotasOf(whole)[index];
      return { hard: Object.fromEntries(entriesOf(quota, whole).map(({ key, amount }) => [key, amount])), scopeSelector: quota.scopeSelector };
    },
  }));
}

/** What all namespaces together need beyond a budget that they share. */
export function sharedExcesses(manifests: readonly any[], whole: WholeBudget): string[] {
  const demands = whole.settings().flatMap(({ name, limits, placement: { sandbox, sandboxOverhead } }) => demandsOf(
    manifests.filter(({ metadata }) => metadata?.namespace === name).map((manifest) => withSandboxOverhead(manifest, sandbox, sandboxOverhead)),
    containerDefaults(limits),
  ));
  return quotasOf(whole).flatMap((quota) => excesses(demands, { ...quota, entries: entriesOf(quota, whole) }, 'all of its namespaces'));
}

/** How many ResourceQuotas there are in a namespace is bounded by the quotas of namespaces. */
function entriesOf(quota: NamespaceQuota, { split }: WholeBudget) {
  return quota.entriesOf(sharedSplit(split()), { name: '' }).filter(({ key }) => key !== 'resourcequotas');
}

/** Classes that a namespace may use are bounded there. */
function quotasOf({ budget, settings }: WholeBudget): NamespaceQuota[] {
  const allowed = settings().flatMap((one) => [...one.allowed.priorityClasses, ...one.budget?._priorityClasses ?? []]);
  return namespaceQuotas(budget._priorityClasses, allowed);
}

import { BudgetAmount, BudgetPlace, BudgetPosture } from './posture-view';
import { Tenant, grouped, sortedTexts } from './tenants';
import { TENANT_LABEL } from '../../boundary';
import { Quantity, compareCodeUnits, isMap } from '../../manifest';
import { ObjectGraph } from '../../rules';

/** What the workloads of each namespace need at their peak, by the keys of a quota. */
export type Demands = ReadonlyMap<string, ReadonlyMap<string, Quantity>>;

/** The keys that are told first; the others follow by name. */
export const FIRST_KEYS: readonly string[] = ['requests.cpu', 'requests.memory', 'pods', 'requests.storage'];

/** The same amounts under other names. */
const ALIASES: { readonly [key: string]: string } = { 'cpu': 'requests.cpu', 'memory': 'requests.memory', 'ephemeral-storage': 'requests.ephemeral-storage' };

/** A key that this library sets so that nobody adds a quota: no budget. */
const OF_QUOTAS = 'resourcequotas';

/** What quotas give to a tenant, and what its workloads need of it. */
export function budgetOf(tenant: Tenant, graph: ObjectGraph, demands: Demands | undefined): BudgetPosture {
  const places = placesOf(tenant, graph);
  const whole = places.filter(({ scope }) => scope === undefined);
  const [shared, own] = [whole.filter(({ namespace }) => namespace === ''), whole.filter(({ namespace }) => namespace !== '')];
  const keys = sortedTexts(whole.flatMap(({ hard }) => [...hard.keys()])).sort(compareKeys);
  const together = demandOf(tenant.namespaceNames, demands);
  return {
    totals: keys.map((key) => amountOf(key, least(shared, key) ?? sumOf(own, key, tenant.namespaceNames), together)),
    places: places.map(({ namespace, scope, hard }) => {
      const needed = scope === undefined ? demandOf(namespace === '' ? tenant.namespaceNames : [namespace], demands) : undefined;
      return {
        namespace,
        ...scope === undefined ? {} : { scope },
        amounts: [...hard].sort(([one], [other]) => compareKeys(one, other)).map(([key, budget]) => amountOf(key, budget, needed)),
      };
    }),
  };
}

/** How much of a budget is used, in percent, rounded up; at most 999. */
export function percentOf(used: Quantity, budget: Quantity): number {
  const isEnough = (percent: number) => used.times(100).compare(budget.times(percent)) <= 0;
  let [low, high] = [0, 999];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    [low, high] = isEnough(middle) ? [low, middle] : [middle + 1, high];
  }
  return low;
}

/** A place with the quantities themselves. */
type Place = Omit<BudgetPlace, 'amounts'> & { readonly hard: ReadonlyMap<string, Quantity> };

function placesOf({ name, namespaceNames }: Tenant, graph: ObjectGraph): Place[] {
  const own = namespaceNames.flatMap((namespace) => graph.inNamespace('ResourceQuota', namespace)
    .map(({ manifest }) => placeOf(namespace, manifest.metadata?.name, manifest.spec)));
  const shared = graph.ofKind('quota.openshift.io/ClusterResourceQuota')
    .filter(({ manifest }) => manifest.spec?.selector?.labels?.matchLabels?.[TENANT_LABEL] === name)
    .map(({ manifest }) => placeOf('', manifest.metadata?.name, manifest.spec?.quota));
  const ofCapsule = graph.ofKind('capsule.clastix.io/Tenant').filter(({ manifest }) => manifest.metadata?.name === name && manifest.spec?.resourceQuotas?.scope === 'Tenant')
    .flatMap(({ manifest }) => listOf(manifest.spec.resourceQuotas.items).map((spec, index) => placeOf('', `quota ${index + 1}`, spec)));
  return [...grouped([...shared, ...ofCapsule, ...own], ({ namespace, scope }) => JSON.stringify([namespace, scope])).values()]
    .map(([first, ...rest]) => ({ ...first, hard: strictest([first, ...rest]) })).filter(({ hard }) => hard.size > 0)
    .sort((one, other) => compareCodeUnits(one.namespace, other.namespace) || compareCodeUnits(one.scope ?? '', other.scope ?? ''));
}

function placeOf(namespace: string, name: unknown, spec: any): Place {
  const hard = isMap(spec?.hard) ? Object.entries<any>(spec.hard) : [];
  const isScoped = listOf(spec?.scopes).length > 0 || listOf(spec?.scopeSelector?.matchExpressions).length > 0;
  const amounts = hard.filter(([key]) => key !== OF_QUOTAS).flatMap(([key, value]): [string, Quantity][] => {
    const quantity = typeof value === 'string' || typeof value === 'number' ? Quantity.parse(value) : undefined;
    return quantity ? [[ALIASES[key] ?? key, quantity]] : [];
  });
  return { namespace, ...isScoped ? { scope: String(name) } : {}, hard: new Map(amounts) };
}

/** Of several quotas of one place, the API server holds to all. */
function strictest(places: readonly Place[]): Map<string, Quantity> {
  const keys = sortedTexts(places.flatMap(({ hard }) => [...hard.keys()]));
  return new Map(keys.map((key) => [key, least(places, key)!]));
}

function least(places: readonly Place[], key: string): Quantity | undefined {
  const [first, ...rest] = places.flatMap(({ hard }) => hard.get(key) ?? []);
  return rest.reduce<Quantity | undefined>((known, one) => known!.compare(one) <= 0 ? known : one, first);
}

/** Nothing where a namespace has no bound: then the sum of the others bounds nothing. */
function sumOf(places: readonly Place[], key: string, namespaces: readonly string[]): Quantity | undefined {
  const bounds = places.flatMap(({ hard }) => hard.get(key) ?? []);
  return bounds.length < namespaces.length ? undefined : bounds.reduce((sum, one) => sum.plus(one), Quantity.ZERO);
}

/** Nothing where nobody counted it. */
function demandOf(namespaces: readonly string[], demands: Demands | undefined): ReadonlyMap<string, Quantity> | undefined {
  if (!demands) {
    return undefined;
  }
  const sum = new Map<string, Quantity>();
  for (const [key, amount] of namespaces.flatMap((name) => [...demands.get(name) ?? []])) {
    sum.set(key, sum.get(key)?.plus(amount) ?? amount);
  }
  return sum;
}

function amountOf(key: string, budget: Quantity | undefined, needed: ReadonlyMap<string, Quantity> | undefined): BudgetAmount {
  const used = needed && (needed.get(key) ?? Quantity.ZERO);
  return {
    key,
    ...budget ? { budget: `${budget}` } : {},
    ...used ? { used: `${used}` } : {},
    ...budget && used ? { left: `${budget.minus(used)}`, percent: percentOf(used, budget) } : {},
  };
}

function compareKeys(one: string, other: string): number {
  const rank = (key: string) => (FIRST_KEYS.indexOf(key) + FIRST_KEYS.length + 1) % (FIRST_KEYS.length + 1);
  return rank(one) - rank(other) || compareCodeUnits(one, other);
}

function listOf(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}

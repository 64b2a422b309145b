import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { tenantOf } from './tenants';
import { Quantity } from '../../src/manifest';
import { TenantBudget } from '../../src/tenant';
import { BudgetHolder, BudgetSplit, splitBudget, splitMistakes } from '../../src/tenant/budget-split';
import * as quotas from '../../src/tenant/namespace-quotas';

function hardOf(split: BudgetSplit[], holder: BudgetHolder): { [key: string]: string } {
  return quotas.hardOf(quotas.namespaceQuotas([], [])[0], split, holder);
}

const BUDGET = TenantBudget.of({ cpu: Cpu.units(10), memory: Size.gibibytes(32), pods: 20 });

test('namespaces without a budget of their own share equally, rounded down to readable amounts', () => {
  const holders = ['a', 'b', 'c'].map((name) => ({ name }));
  expect(hardOf(splitBudget(BUDGET, holders), holders[0])).toMatchObject({ 'requests.cpu': '3333m', 'requests.memory': '10922Mi', 'limits.memory': '10922Mi', 'pods': '6', 'resourcequotas': '1' });
});

test('a budget of its own is taken first, and what it leaves out is shared', () => {
  const data = { name: 'data', ownBudget: TenantBudget.of({ cpu: Cpu.units(4) }) };
  const web = { name: 'web' };
  const split = splitBudget(BUDGET, [data, web]);
  expect(hardOf(split, data)).toMatchObject({ 'requests.cpu': '4', 'requests.memory': '16Gi', 'pods': '10' });
  expect(hardOf(split, web)).toMatchObject({ 'requests.cpu': '6', 'requests.memory': '16Gi', 'pods': '10' });
});

test('a CPU limit that only one namespace has bounds that one alone', () => {
  const data = { name: 'data', ownBudget: TenantBudget.of({ cpuLimit: Cpu.units(4) }) };
  const split = splitBudget(BUDGET, [data, { name: 'web' }]);
  expect([hardOf(split, data)['limits.cpu'], hardOf(split, { name: 'web' })['limits.cpu']]).toEqual(['4', undefined]);
});

test('the shares of all namespaces never exceed the budget, and leave less than one step a namespace', () => {
  const cpu = fc.integer({ min: 1, max: 2e6 });
  const memory = fc.integer({ min: 1, max: 2 ** 34 });
  const pods = fc.integer({ min: 1, max: 2000 });
  const all = fc.record({ cpu, memory, pods });
  const own = fc.record({ cpu, memory, pods }, { requiredKeys: [] });
  fc.assert(fc.property(all, fc.array(own, { minLength: 1, maxLength: 30 }), (tenant, owns) => {
    const total = { 'requests.cpu': `${tenant.cpu}m`, 'requests.memory': `${tenant.memory}Ki`, 'pods': `${tenant.pods}` };
    const step = { 'requests.cpu': '1m', 'requests.memory': '1Mi', 'pods': '1' };
    const holders = owns.map((amounts, index): BudgetHolder => ({ name: `n${index}`, ownBudget: budget(amounts) }));
    const split = splitBudget(budget(tenant), holders);
    const exceeded = new Set(splitMistakes('shop', split).map(({ field }) => field));
    for (const [key, field] of [['requests.cpu', 'cpu'], ['requests.memory', 'memory'], ['pods', 'pods']] as const) {
      const sum = holders.map((holder) => quantity(hardOf(split, holder)[key])).reduce((left, right) => left.plus(right));
      expect(sum.compare(quantity(total[key])) <= 0 || exceeded.has(`budget.${field}`)).toBe(true);
      if (!exceeded.has(`budget.${field}`) && holders.some(({ ownBudget }) => ownBudget!._given(field) === undefined)) {
        expect(quantity(total[key]).minus(sum).compare(quantity(step[key]).times(holders.length))).toBeLessThan(0);
      }
    }
  }));
});

describe('refuses at synth', () => {
  const synth = (own: TenantBudget[], siblings: number) => () => {
    const tenant = tenantOf({ budget: BUDGET });
    own.forEach((one, index) => tenant.addNamespace(`own${index}`, { budget: one }));
    Array.from({ length: siblings }, (_, index) => tenant.addNamespace(`n${index}`));
    return tenant.toManifests();
  };

  test('budgets of namespaces that are more than the tenant\'s together', () => {
    expect(synth([budget({ cpu: 6000 }), budget({ cpu: 5000 })], 0)).toThrow("[shop] budget.cpu is less than its namespaces' own budgets, got '10'. Together they take 11: shop-own0 6, shop-own1 5. Raise budget.cpu of the tenant or lower theirs.");
    expect(synth([budget({ cpu: 6000 }), budget({ cpu: 4000 })], 0)).not.toThrow();
  });

  test('a namespace for which nothing is left', () => {
    expect(synth([budget({ cpu: 10000 })], 1)).toThrow("[shop] budget.cpu leaves nothing for shop-n0, got '10'. 0 is left to be shared by 1 beside shop-own0 10.");
    expect(synth([], 21)).toThrow(/budget\.pods leaves nothing for .*shop-n20.*got '20'\. 20 is left to be shared by 21\./);
    expect(synth([], 20)).not.toThrow();
  });
});

function budget({ cpu, memory, pods }: { cpu?: number; memory?: number; pods?: number }): TenantBudget {
  return TenantBudget.of({
    cpu: cpu === undefined ? undefined : Cpu.millis(cpu),
    memory: memory === undefined ? undefined : Size.kibibytes(memory),
    pods,
  });
}

function quantity(text: string): Quantity {
  return Quantity.parse(text)!;
}

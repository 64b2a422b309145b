import { ApiObject, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { CPU_AND_MEMORY, tenantOf } from './tenants';
import { Quantity } from '../../src/manifest';
import { TenantBudget, TenantNamespace } from '../../src/tenant';
import { BudgetHolder, BudgetSplit, splitBudget, splitMistakes } from '../../src/tenant/budget-split';
import * as quotas from '../../src/tenant/namespace-quotas';
import { showAmount } from '../../src/tenant/resource-amount';

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

describe('a namespace that may not use a class', () => {
  const PARTS = TenantBudget.of({
    priorities: { high: { pods: 9, cpu: Cpu.units(3), memory: Size.gibibytes(3) } },
    storageClasses: { fast: { storage: Size.gibibytes(9), claims: 9 } },
  });
  const using: BudgetHolder = { name: 'using', allowed: { priorityClasses: ['high'], storageClasses: ['fast'] } };
  const other: BudgetHolder = { name: 'other', allowed: { priorityClasses: ['low'], storageClasses: [] } };
  const highOf = (split: BudgetSplit[], holder: BudgetHolder) => quotas.hardOf(quotas.namespaceQuotas(['high'], [])[1], split, holder);
  const fastOf = (split: BudgetSplit[], holder: BudgetHolder) =>
    Object.entries(hardOf(split, holder)).filter(([key]) => key.startsWith('fast.')).map(([, amount]) => amount).sort();

  test('has nothing of it, and its siblings share all', () => {
    const split = splitBudget(PARTS, [using, other, { name: 'any' }]);
    expect(highOf(split, using)).toEqual({ 'pods': '4', 'requests.cpu': '1500m', 'requests.memory': '1536Mi', 'limits.memory': '1536Mi' });
    expect(highOf(split, { name: 'any' })).toEqual(highOf(split, using));
    expect(highOf(split, other)).toEqual({ 'pods': '0', 'requests.cpu': '0', 'requests.memory': '0', 'limits.memory': '0' });
    expect([using, other].map((holder) => fastOf(split, holder))).toEqual([['4', '4608Mi'], ['0', '0']]);
  });

  test('has a part of what is of no class', () => {
    const split = splitBudget(TenantBudget.of({ cpu: Cpu.units(10), storage: Size.gibibytes(8) }), [using, other]);
    expect(hardOf(split, other)).toMatchObject({ 'requests.cpu': '5', 'requests.storage': '4Gi' });
  });

  test('is not told that nothing is left for it', () => {
    const all = { ...using, ownBudget: PARTS };
    expect(splitMistakes('shop', splitBudget(PARTS, [all, other]))).toEqual([]);
    expect(splitMistakes('shop', splitBudget(PARTS, [all, { name: 'any' }])).map(({ field, problem }) => `${field} ${problem}`))
      .toContain("budget.priorities['high'].pods leaves nothing for any");
    expect(splitMistakes('shop', splitBudget(PARTS, [other]))).toEqual([]);
  });

  test('shows in its quotas, whichever of tenant and namespace says so', () => {
    const tenant = tenantOf({ budget: TenantBudget.of({ ...CPU_AND_MEMORY, priorities: { high: { pods: 4 } }, storageClasses: { fast: { claims: 4 } } }), priorityClasses: ['high'], storageClasses: ['fast'] });
    const [web, old] = [tenant.addNamespace('web'), tenant.addNamespace('old', { priorityClasses: [], storageClasses: [] })];
    const amounts = (namespace: TenantNamespace) => namespace.toJson().filter(({ kind }) => kind === 'ResourceQuota')
      .map(({ metadata, spec }) => [metadata.name, metadata.name === 'tenant-budget' ? spec.hard['fast.storageclass.storage.k8s.io/persistentvolumeclaims'] : spec.hard.pods]);
    expect(amounts(web)).toEqual([['tenant-budget', '4'], ['priority-high', '4'], ['no-other-priority', '0']]);
    expect(amounts(old)).toEqual([['tenant-budget', '0'], ['priority-high', '0'], ['no-other-priority', '0']]);
  });

  test('refuses a claim of it with the list to add it to', () => {
    const tenant = tenantOf({ budget: TenantBudget.of({ ...CPU_AND_MEMORY, storageClasses: { fast: { claims: 4 } } }), storageClasses: ['fast'] });
    const old = tenant.addNamespace('old', { storageClasses: [] });
    new ApiObject(old, 'planted', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec: { storageClassName: 'fast', resources: { requests: { storage: '1Gi' } } } });
    expect(() => old.toJson()).toThrow("budget.storageClasses['fast'].claims is too small for what is in the namespace, got '0'. fast.storageclass.storage.k8s.io/persistentvolumeclaims needs 1: PersistentVolumeClaim data 1. Add the class to storageClasses of the namespace, or use one that is there.");
  });
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

describe('over random budgets of every kind', () => {
  const amount = fc.integer({ min: 1, max: 2 ** 33 });
  const props = fc.record({
    cpu: amount.map((value) => Cpu.millis(value)),
    cpuLimit: amount.map((value) => Cpu.millis(value)),
    memory: amount.map((value) => Size.kibibytes(value)),
    ephemeralStorage: amount.map((value) => Size.kibibytes(value)),
    ephemeralStorageLimit: amount.map((value) => Size.kibibytes(value)),
    storage: amount.map((value) => Size.kibibytes(value)),
    pods: amount,
    secrets: amount,
    nodePorts: amount,
    storageClasses: fc.dictionary(fc.constantFrom('fast', 'slow'), fc.record({ storage: amount.map((value) => Size.kibibytes(value)), claims: amount })),
    extendedResources: fc.dictionary(fc.constantFrom('nvidia.com/gpu', 'amd.com/gpu'), amount),
    deviceClasses: fc.dictionary(fc.constantFrom('gpu', 'nic'), amount),
    objects: fc.dictionary(fc.constantFrom('jobs.batch', 'widgets.example.com'), amount),
    others: fc.dictionary(fc.constantFrom('hugepages-2Mi', 'hugepages-1Gi'), amount.map((value) => `${value}Ki`)),
    priorities: fc.dictionary(fc.constantFrom('high', 'low'), fc.record({ pods: amount, cpu: amount.map((value) => Cpu.millis(value)), memory: amount.map((value) => Size.kibibytes(value)) })),
  }, { requiredKeys: [] }).map((one) => TenantBudget.of(one));
  const lists = fc.record({ priorityClasses: fc.subarray(['high', 'low']), storageClasses: fc.subarray(['fast', 'slow']) });
  const own = fc.record({ ownBudget: fc.option(props, { nil: undefined }), allowed: fc.option(lists, { nil: undefined }) });
  const owns = fc.array(own, { minLength: 1, maxLength: 8 });
  const holdersOf = (given: Omit<BudgetHolder, 'name'>[]) => given.map((one, index): BudgetHolder => ({ name: `n${index}`, ...one }));
  const mayUse = ({ allowed }: BudgetHolder, { field }: { readonly field: string }) => {
    const [, list, name] = /^(priorities|storageClasses)\['(.*)'\]/.exec(field) ?? [];
    return name === undefined || !allowed || allowed[list === 'priorities' ? 'priorityClasses' : 'storageClasses'].includes(name);
  };
  /** Everything that a namespace has, in all of its quotas. */
  const hardOfAll = (split: BudgetSplit[], holder: BudgetHolder) => Object.fromEntries(quotas.namespaceQuotas(['high', 'low'], [])
    .flatMap((quota) => Object.entries(quotas.hardOf(quota, split, holder)).map(([key, value]) => [`${quota.name} ${key}`, value])));

  test('the parts of namespaces never exceed the tenant\'s, for any key of any quota', () => {
    fc.assert(fc.property(props, owns, (tenant, budgets) => {
      const holders = holdersOf(budgets);
      const split = splitBudget(tenant, holders);
      const exceeded = new Set(splitMistakes('shop', split).map(({ field }) => field));
      const hards = holders.map((holder) => hardOfAll(split, holder));
      for (const { line, total } of split.filter((one) => one.total !== undefined && !exceeded.has(`budget.${one.line.field}`))) {
        for (const key of line.hard) {
          const name = `${line.priorityClass ? `priority-${line.priorityClass}` : 'tenant-budget'} ${key}`;
          const sum = hards.map((hard) => quantity(hard[name])).reduce((left, right) => left.plus(right));
          expect(sum.compare(quantity(showAmount(line.unit, total!)))).toBeLessThanOrEqual(0);
        }
      }
    }), { numRuns: 40 });
  });

  test('what takes a part gets exactly that', () => {
    fc.assert(fc.property(props, owns, (tenant, budgets) => {
      const holders = holdersOf(budgets);
      const split = splitBudget(tenant, holders);
      for (const holder of holders) {
        for (const { line } of split.filter((one) => holder.ownBudget?._given(one.line.field) !== undefined)) {
          const name = `${line.priorityClass ? `priority-${line.priorityClass}` : 'tenant-budget'} ${line.hard[0]}`;
          expect(hardOfAll(split, holder)[name]).toBe(showAmount(line.unit, holder.ownBudget!._given(line.field)!));
        }
      }
    }), { numRuns: 40 });
  });

  test('who may not use a class gets nothing of it, and all of it goes to those who may', () => {
    fc.assert(fc.property(props, owns, (tenant, budgets) => {
      const holders = holdersOf(budgets);
      const split = splitBudget(tenant, holders);
      for (const { line, total, taken, share, sharers } of split.filter((one) => one.total !== undefined)) {
        const waiting = holders.filter((holder) => holder.ownBudget?._given(line.field) === undefined);
        const name = `${line.priorityClass ? `priority-${line.priorityClass}` : 'tenant-budget'} ${line.hard[0]}`;
        expect(sharers).toEqual(waiting.filter((holder) => mayUse(holder, line)));
        const rest = splitBudget(tenant, holders.filter((holder) => !waiting.includes(holder) || mayUse(holder, line)));
        expect(share).toBe(sharers.length === 0 ? 0 : rest.find((one) => one.line.field === line.field)!.share);
        expect(taken + share * sharers.length <= total! || taken > total!).toBe(true);
        waiting.filter((holder) => !mayUse(holder, line)).forEach((holder) => expect(hardOfAll(split, holder)[name]).toBe('0'));
      }
    }), { numRuns: 40 });
  });

  test('another namespace never raises what one has', () => {
    fc.assert(fc.property(props, owns, own, (tenant, budgets, another) => {
      const holders = holdersOf([...budgets, another]);
      const before = splitBudget(tenant, holders.slice(0, -1));
      const after = splitBudget(tenant, holders);
      for (const holder of holders.slice(0, -1)) {
        const [had, has] = [hardOfAll(before, holder), hardOfAll(after, holder)];
        expect(Object.keys(has)).toEqual(Object.keys(had));
        for (const key of Object.keys(had)) {
          expect(quantity(has[key]).compare(quantity(had[key]))).toBeLessThanOrEqual(0);
        }
      }
    }), { numRuns: 40 });
  });

  test('the order of namespaces changes nobody\'s part', () => {
    fc.assert(fc.property(props, owns, (tenant, budgets) => {
      const holders = holdersOf(budgets);
      const [split, reversed] = [splitBudget(tenant, holders), splitBudget(tenant, [...holders].reverse())];
      holders.forEach((holder) => expect(JSON.stringify(hardOfAll(reversed, holder))).toBe(JSON.stringify(hardOfAll(split, holder))));
    }), { numRuns: 40 });
  });
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

import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { BUDGET_LINES } from '../../src/tenant/budget-line';
import { BudgetHolder, splitBudget } from '../../src/tenant/budget-split';
import { hardOf, namespaceQuotas } from '../../src/tenant/namespace-quotas';
import { TenantBudget, TenantBudgetProps } from '../../src/tenant/tenant-budget';

const ALONE: BudgetHolder = { name: 'shop-web' };

function hard(props: TenantBudgetProps): { [key: string]: string } {
  return hardOf(namespaceQuotas([], [])[0], splitBudget(TenantBudget.of(props), [ALONE]), ALONE);
}

test.each<[keyof TenantBudgetProps, TenantBudgetProps, { [key: string]: string }]>([
  ['cpu', { cpu: Cpu.millis(1500) }, { 'requests.cpu': '1500m' }],
  ['cpuLimit', { cpuLimit: Cpu.units(0.5) }, { 'limits.cpu': '500m' }],
  ['memory', { memory: Size.gibibytes(1.5) }, { 'requests.memory': '1536Mi', 'limits.memory': '1536Mi' }],
  ['ephemeralStorage', { ephemeralStorage: Size.mebibytes(2048) }, { 'requests.ephemeral-storage': '2Gi' }],
  ['ephemeralStorageLimit', { ephemeralStorageLimit: Size.gibibytes(4) }, { 'limits.ephemeral-storage': '4Gi' }],
  ['storage', { storage: Size.tebibytes(3) }, { 'requests.storage': '3Ti' }],
  ['pods', { pods: 7 }, { pods: '7' }],
  ['services', { services: 0 }, { services: '0' }],
  ['loadBalancers', { loadBalancers: 1 }, { 'services.loadbalancers': '1' }],
  ['nodePorts', { nodePorts: 2 }, { 'services.nodeports': '2' }],
  ['persistentVolumeClaims', { persistentVolumeClaims: 3 }, { persistentvolumeclaims: '3' }],
  ['secrets', { secrets: 4 }, { secrets: '4' }],
  ['configMaps', { configMaps: 5 }, { configmaps: '5' }],
  ['replicationControllers', { replicationControllers: 6 }, { replicationcontrollers: '6' }],
])('%s is written to its keys and to no other', (field, props, expected) => {
  expect(hard(props)).toEqual({ ...hard({}), ...expected });
  expect(BUDGET_LINES.find((line) => line.field === field)!.hard).toEqual(Object.keys(expected));
});

test('every amount has a line', () => {
  expect(new Set(BUDGET_LINES.map(({ field }) => field)).size).toBe(14);
});

test('no CPU limit enters a quota that nobody asked for', () => {
  expect(Object.keys(hard({ cpu: Cpu.units(1), memory: Size.gibibytes(1) }))).not.toContain('limits.cpu');
});

test('a quota names what the Multi-Tenancy Benchmarks ask for', () => {
  const keys = Object.keys(hard({ cpu: Cpu.units(1), memory: Size.gibibytes(1) }));
  for (const part of ['cpu', 'memory', 'ephemeral-storage']) {
    expect(keys.some((key) => key.includes(part))).toBe(true);
  }
  expect(keys).toEqual(expect.arrayContaining([
    'pods', 'services', 'replicationcontrollers', 'resourcequotas', 'secrets', 'configmaps', 'persistentvolumeclaims', 'services.nodeports', 'services.loadbalancers',
  ]));
});

test.each<[string, TenantBudgetProps, RegExp]>([
  ['no CPU at all', { cpu: Cpu.units(0) }, /TenantBudget: cpu is nothing, so that no pod would run, got 0/],
  ['a fraction of a thousandth of a CPU', { cpu: Cpu.millis(0.5) }, /cpu is not an amount, got 0\.5\. Whole thousandths of a CPU above 0/],
  ['negative CPU', { cpu: Cpu.units(-1) }, /cpu is not an amount, got -1000/],
  ['CPU that is no number', { cpu: Cpu.units(NaN) }, /cpu is not an amount, got 'NaN'/],
  ['no memory at all', { memory: Size.gibibytes(0) }, /memory is nothing/],
  ['a fraction of a kibibyte', { memory: Size.kibibytes(0.5) }, /memory is not an amount, got 0\.5\. Whole kibibytes/],
  ['no pods', { pods: 0 }, /pods is nothing/],
  ['half a pod', { pods: 0.5 }, /pods is not an amount/],
  ['negative Services', { services: -1 }, /services is not an amount, got -1\. Whole numbers from 0/],
  ['infinitely many Secrets', { secrets: Infinity }, /secrets is not an amount/],
])('refuses %s', (_, props, error) => {
  expect(() => TenantBudget.of(props)).toThrow(error);
});

test('refuses all mistakes in one error', () => {
  expect(() => TenantBudget.of({ pods: 0, secrets: -1 })).toThrow(/pods is nothing[^]*secrets is not an amount/);
});

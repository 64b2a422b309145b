import { App, Chart, Size, Testing } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { CPU_AND_MEMORY, MINIMAL, app, manifestOf } from './tenants';
import { SecureApp } from '../../src/app';
import { ClusterCapacity, TargetCluster } from '../../src/target';
import { SecureTenant, SecureTenantProps, TenantBudget, TenantBudgetProps } from '../../src/tenant';

function clusterWith(capacity: ClusterCapacity, root: Construct = app()): Construct {
  TargetCluster.of({ kubernetes: '1.36', capacity }).applyTo(root);
  return root;
}

function tenant(root: Construct, id: string, budget: TenantBudgetProps = {}, props: Partial<SecureTenantProps> = {}): SecureTenant {
  const made = new SecureTenant(root, id, { ...MINIMAL, budget: TenantBudget.of({ ...CPU_AND_MEMORY, ...budget }), ...props });
  made.addNamespace('web');
  return made;
}

const TWO_OF_16 = "[] TargetCluster capacity.cpu is less than the budgets of its tenants, got '31'. Together they have 32: blog 16, shop 16. Lower budgets of tenants, or raise the capacity or its overcommit.";

test.each(['blog first', 'shop first'])('budgets that are more together than the cluster has are refused once, whatever the order: %s', (order) => {
  const root = clusterWith({ cpu: Cpu.units(31) });
  const [first, second] = order === 'blog first' ? ['blog', 'shop'] : ['shop', 'blog'];
  const one = tenant(root, first);
  tenant(root, second);
  expect(() => one.toManifests()).toThrow(TWO_OF_16);
  try {
    one.toManifests();
  } catch (error) {
    expect((error as Error).message.split('capacity.cpu')).toHaveLength(2);
  }
});

test('a plain App and a SecureApp refuse them too', () => {
  const plain = clusterWith({ cpu: Cpu.units(31) }, new App({ outdir: Testing.app().outdir })) as App;
  tenant(plain, 'shop');
  tenant(plain, 'blog');
  expect(() => plain.synth()).toThrow(TWO_OF_16);
  const secure = new SecureApp({ outdir: Testing.app().outdir, target: TargetCluster.of({ capacity: { cpu: Cpu.units(31) } }) });
  tenant(secure, 'shop');
  tenant(secure, 'blog');
  expect(() => secure.synth()).toThrow("TargetCluster capacity.cpu is less than the budgets of its tenants, got '31'. Together they have 32: blog 16, shop 16");
});

test.each<[string, ClusterCapacity]>([
  ['that fit exactly', { cpu: Cpu.units(32), memory: Size.gibibytes(64), pods: 400, storage: Size.gibibytes(200), ephemeralStorage: Size.gibibytes(200), loadBalancers: 0, nodePorts: 0 }],
  ['within the overcommit', { cpu: Cpu.units(16), overcommit: 2 }],
  ['of a cluster of which nothing is said', {}],
])('refuses no budgets %s', (_, capacity) => {
  const root = clusterWith(capacity);
  const one = tenant(root, 'shop');
  tenant(root, 'blog');
  expect(() => one.toManifests()).not.toThrow();
});

const SSD = { storageClasses: { ssd: { storage: Size.gibibytes(6) } } };

test.each<[string, ClusterCapacity, TenantBudgetProps, string]>([
  ['memory', { memory: Size.gibibytes(63) }, {}, "capacity.memory is less than the budgets of its tenants, got '63Gi'. Together they have 64Gi: blog 32Gi, shop 32Gi."],
  ['pods, those that nobody named', { pods: 399 }, {}, "capacity.pods is less than the budgets of its tenants, got '399'. Together they have 400: blog 200, shop 200."],
  ['space on nodes', { ephemeralStorage: Size.gibibytes(1) }, {}, 'capacity.ephemeralStorage is less'],
  ['storage', { storage: Size.gibibytes(1) }, {}, 'capacity.storage is less'],
  ['a storage class', { storageClasses: { ssd: Size.gibibytes(10) } }, SSD, "capacity.storageClasses['ssd'] is less than the budgets of its tenants, got '10Gi'. Together they have 12Gi: blog 6Gi, shop 6Gi."],
  ['an extended resource', { extendedResources: { 'nvidia.com/gpu': 8 } }, { extendedResources: { 'nvidia.com/gpu': 5 } }, "capacity.extendedResources['nvidia.com/gpu'] is less than the budgets of its tenants, got '8'. Together they have 10: blog 5, shop 5."],
  ['a device class', { deviceClasses: { gpu: 8 } }, { deviceClasses: { gpu: 5 } }, "capacity.deviceClasses['gpu'] is less"],
  ['load balancers', { loadBalancers: 3 }, { loadBalancers: 2 }, "capacity.loadBalancers is less than the budgets of its tenants, got '3'."],
  ['node ports', { nodePorts: 3 }, { nodePorts: 2 }, 'capacity.nodePorts is less'],
  ['what an overcommit leaves', { cpu: Cpu.units(16), overcommit: 1.999 }, {}, "capacity.cpu is less than the budgets of its tenants, got '16'. Together they have 32, and the overcommit is 1.999: blog 16, shop 16."],
  ['what is kept back', { cpu: Cpu.units(32), overcommit: 0.9 }, {}, 'and the overcommit is 0.9'],
])('refuses budgets beyond %s', (_, capacity, budget, message) => {
  const root = clusterWith(capacity);
  const one = tenant(root, 'shop', budget, { storageClasses: ['ssd'] });
  tenant(root, 'blog', budget, { storageClasses: ['ssd'] });
  expect(() => one.toManifests()).toThrow(message);
});

test('a tenant gets nothing of what the capacity names and its budget does not', () => {
  const root = clusterWith({ extendedResources: { 'nvidia.com/gpu': 8 }, storageClasses: { ssd: Size.gibibytes(10) }, deviceClasses: { gpu: 2 } });
  const { hard } = manifestOf(tenant(root, 'shop', { extendedResources: { 'nvidia.com/gpu': 3 } }).namespaces[0], 'ResourceQuota').spec;
  expect(hard).toMatchObject({ 'requests.nvidia.com/gpu': '3', 'ssd.storageclass.storage.k8s.io/requests.storage': '0', 'gpu.deviceclass.resource.k8s.io/devices': '0' });
});

test('refuses a namespace that takes what its tenant does not name', () => {
  const root = clusterWith({ extendedResources: { 'nvidia.com/gpu': 8 } });
  const shop = tenant(root, 'shop');
  shop.addNamespace('ml', { budget: TenantBudget.of({ extendedResources: { 'nvidia.com/gpu': 1 } }) });
  expect(() => shop.toManifests()).toThrow("[shop] budget.extendedResources['nvidia.com/gpu'] is less than its namespaces' own budgets, got '0'. Together they take 1: shop-ml 1.");
});

test('tenants of different clusters are not added up', () => {
  const root = app();
  const [east, west] = ['east', 'west'].map((id) => clusterWith({ cpu: Cpu.units(16) }, new Chart(root, id)));
  const shop = tenant(east, 'shop');
  tenant(west, 'blog');
  expect(() => shop.toManifests()).not.toThrow();
});

test('sums are compared as a naive oracle of big integers compares them', () => {
  const millis = fc.integer({ min: 1, max: 2 ** 31 });
  const budgetsOfTenants = fc.array(millis, { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(budgetsOfTenants, millis, fc.integer({ min: 1, max: 4000 }), (budgets, capacity, thousandths) => {
    const root = clusterWith({ cpu: Cpu.millis(capacity), overcommit: thousandths / 1000 });
    const tenants = budgets.map((cpu, index) => tenant(root, `t${index}`, { cpu: Cpu.millis(cpu) }));
    const isMore = budgets.reduce((sum, cpu) => sum + BigInt(cpu), 0n) * 1000n > BigInt(capacity) * BigInt(thousandths);
    const synth = () => tenants[0].toJson();
    isMore ? expect(synth).toThrow('capacity.cpu is less') : expect(synth).not.toThrow();
  }), { numRuns: 60 });
});

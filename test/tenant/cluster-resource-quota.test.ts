import { ApiObject, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { CPU_AND_MEMORY, deployment, manifestOf, tenantOf } from './tenants';
import { SecureTenant, SecureTenantProps, TenantBackend, TenantBudget } from '../../src/tenant';

const BUDGET = TenantBudget.of({ ...CPU_AND_MEMORY, pods: 40 });

function quotas(tenant: SecureTenant): any[] {
  return tenant.toJson().filter(({ kind }) => kind === 'ClusterResourceQuota');
}

function openShift(sharedBudget: boolean | undefined, props: Partial<SecureTenantProps> = {}): SecureTenant {
  return tenantOf({ budget: BUDGET, backend: TenantBackend.openShift({ sharedBudget }), ...props });
}

test('a quota over all namespaces bounds the whole budget', () => {
  const tenant = openShift(undefined);
  tenant.addNamespace('web');
  tenant.addNamespace('data');
  expect(quotas(tenant)).toMatchSnapshot();
});

test('a tenant without a back-end has none', () => {
  expect(quotas(tenantOf())).toEqual([]);
});

test.each([[undefined, '20'], [false, '20'], [true, '40']])('with sharedBudget %s each of two namespaces may have %s of 40 pods', (sharedBudget, pods) => {
  const tenant = openShift(sharedBudget);
  const [web, data] = [tenant.addNamespace('web'), tenant.addNamespace('data')];
  expect([web, data].map((namespace) => manifestOf(namespace, 'ResourceQuota').spec.hard.pods)).toEqual([pods, pods]);
  expect(quotas(tenant)[0].spec.quota.hard.pods).toBe('40');
});

test('a budget of its own bounds a namespace, whatever is shared', () => {
  const tenant = openShift(true);
  const [web, data] = [tenant.addNamespace('web', { budget: TenantBudget.of({ pods: 5 }) }), tenant.addNamespace('data')];
  expect([web, data].map((namespace) => manifestOf(namespace, 'ResourceQuota').spec.hard.pods)).toEqual(['5', '40']);
  expect(manifestOf(web, 'ResourceQuota').spec.hard['requests.cpu']).toBe('16');
});

test('priority classes have quotas of their own, and classes that a namespace may use are not refused', () => {
  const budget = TenantBudget.of({ ...CPU_AND_MEMORY, pods: 40, priorities: { batch: { pods: 3 } } });
  const tenant = openShift(true, { budget, priorityClasses: ['batch'] });
  tenant.addNamespace('web', { priorityClasses: ['batch', 'interactive'] });
  const classesOf = ({ quota: { scopeSelector } }: any) => scopeSelector?.matchExpressions.at(-1).values;
  expect(quotas(tenant).map(({ metadata, spec }) => [metadata.name, classesOf(spec), spec.quota.hard.pods])).toEqual([
    ['shop-tenant-budget', undefined, '40'],
    ['shop-priority-batch', ['batch'], '3'],
    ['shop-no-other-priority', ['batch', 'interactive'], '0'],
  ]);
});

describe('refuses', () => {
  test('workloads that all together need more than a shared budget has, whichever namespace they are in', () => {
    const tenant = openShift(true, { budget: TenantBudget.of({ cpu: Cpu.units(4), memory: Size.gibibytes(32) }) });
    const [web, data] = [tenant.addNamespace('web'), tenant.addNamespace('data')];
    deployment(web, 'web', 1, { requests: { cpu: '1500m' } });
    expect(tenant.node.validate()).toEqual([]);
    deployment(data, 'db', 1, { requests: { cpu: '500m' } });
    expect([...tenant.node.validate(), ...web.node.validate(), ...data.node.validate()]).toEqual([]);
    deployment(data, 'more', 1, { requests: { cpu: '50m' } });
    expect(tenant.node.validate()).toEqual([expect.stringMatching(/^budget\.cpu is too small for what is in all of its namespaces, got '4'\. requests\.cpu needs 4100m: Deployment web 3 .*, Deployment db 1 .*, Deployment more 100m/)]);
    expect([...web.node.validate(), ...data.node.validate()]).toEqual([]);
  });

  test('one workload that needs more than the tenant has, and counts what the limits of its namespace fill in', () => {
    const tenant = openShift(true, { budget: TenantBudget.of({ cpu: Cpu.units(2), memory: Size.gibibytes(32) }) });
    const web = tenant.addNamespace('web', { limits: { cpuRequest: Cpu.units(3) } });
    deployment(web, 'web', 1, {});
    expect(tenant.node.validate()).toEqual([expect.stringContaining('requests.cpu needs 6: Deployment web 6')]);
  });
});

test('the order of namespaces changes nothing', () => {
  const rendered = (ids: string[]) => {
    const tenant = openShift(true);
    ids.forEach((id) => tenant.addNamespace(id));
    return tenant.toManifests();
  };
  expect(rendered(['a', 'b'])).toEqual(rendered(['b', 'a']));
});

test('is cluster-scoped and can be read back', () => {
  const tenant = openShift(true);
  const object = tenant.node.findAll().filter(ApiObject.isApiObject).find(({ kind }) => kind === 'ClusterResourceQuota')!;
  expect([object.metadata.namespace, object.toJson(), object.toJson()]).toEqual([undefined, ...Array(2).fill(object.toJson())]);
});

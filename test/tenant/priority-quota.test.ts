import { ApiObject, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { CPU_AND_MEMORY, app, tenantOf } from './tenants';
import { SecureTenant, SecureTenantProps, TenantBudget, TenantBudgetProps, TenantNamespace } from '../../src/tenant';

const PRIORITIES: TenantBudgetProps['priorities'] = { 'shop-high': { pods: 4, cpu: Cpu.units(2), memory: Size.gibibytes(4) }, 'shop-low': { pods: 10 } };
const CLASSES = ['shop-low', 'shop-high', 'shop-spare'];

function tenantWith(priorities: TenantBudgetProps['priorities'], props: Partial<SecureTenantProps> = {}): SecureTenant {
  return tenantOf({ budget: TenantBudget.of({ ...CPU_AND_MEMORY, priorities }), priorityClasses: CLASSES, ...props }, app());
}

function quotasOf(namespace: TenantNamespace): { [name: string]: any } {
  return Object.fromEntries(namespace.toJson().filter(({ kind }) => kind === 'ResourceQuota').map(({ metadata, spec }) => [metadata.name, spec]));
}

function pods(namespace: TenantNamespace, replicas: number, priorityClassName?: string): void {
  new ApiObject(namespace, 'web', {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'web' },
    spec: { replicas, template: { spec: { priorityClassName, containers: [{ name: 'main', resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '1Gi' } } }] } } },
  });
}

test('every class has a quota of its own, and classes that are not allowed have none', () => {
  const { 'tenant-budget': whole, ...scoped } = quotasOf(tenantWith(PRIORITIES).addNamespace('web'));
  expect(scoped).toMatchInlineSnapshot(`
{
  "no-other-priority": {
    "hard": {
      "pods": "0",
    },
    "scopeSelector": {
      "matchExpressions": [
        {
          "operator": "Exists",
          "scopeName": "PriorityClass",
        },
        {
          "operator": "NotIn",
          "scopeName": "PriorityClass",
          "values": [
            "shop-high",
            "shop-low",
            "shop-spare",
          ],
        },
      ],
    },
  },
  "priority-shop-high": {
    "hard": {
      "limits.memory": "4Gi",
      "pods": "4",
      "requests.cpu": "2",
      "requests.memory": "4Gi",
    },
    "scopeSelector": {
      "matchExpressions": [
        {
          "operator": "In",
          "scopeName": "PriorityClass",
          "values": [
            "shop-high",
          ],
        },
      ],
    },
  },
  "priority-shop-low": {
    "hard": {
      "pods": "10",
    },
    "scopeSelector": {
      "matchExpressions": [
        {
          "operator": "In",
          "scopeName": "PriorityClass",
          "values": [
            "shop-low",
          ],
        },
      ],
    },
  },
}
`);
  expect([whole.hard.resourcequotas, whole.scopeSelector]).toEqual(['4', undefined]);
});

test('parts of classes are split over namespaces', () => {
  const tenant = tenantWith(PRIORITIES);
  const web = tenant.addNamespace('web', { budget: TenantBudget.of({ priorities: { 'shop-high': { pods: 3 } } }) });
  const data = tenant.addNamespace('data');
  expect([web, data].map((namespace) => quotasOf(namespace)['priority-shop-high'].hard)).toEqual([
    { 'pods': '3', 'requests.cpu': '1', 'requests.memory': '2Gi', 'limits.memory': '2Gi' },
    { 'pods': '1', 'requests.cpu': '1', 'requests.memory': '2Gi', 'limits.memory': '2Gi' },
  ]);
});

test('a class of one namespace is no quota of its siblings', () => {
  const tenant = tenantOf({ priorityClasses: CLASSES });
  const web = tenant.addNamespace('web', { budget: TenantBudget.of({ priorities: { 'shop-high': { pods: 3 } } }) });
  const data = tenant.addNamespace('data');
  expect([web, data].map((namespace) => Object.keys(quotasOf(namespace)))).toEqual([['tenant-budget', 'priority-shop-high', 'no-other-priority'], ['tenant-budget']]);
  expect(quotasOf(data)['tenant-budget'].hard.resourcequotas).toBe('1');
});

test('where a namespace allows no class at all, pods of any class are refused', () => {
  const namespace = tenantWith(PRIORITIES).addNamespace('web', { priorityClasses: [] });
  expect(quotasOf(namespace)['no-other-priority']).toEqual({ hard: { pods: '0' }, scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'Exists' }] } });
});

describe('refuses', () => {
  test('a part for a class that is not allowed', () => {
    expect(() => tenantWith({ other: { pods: 1 } })).toThrow("shop: budget.priorities['other'] is of a class that priorityClasses does not allow, got [\"shop-low\",\"shop-high\",\"shop-spare\"]. Classes in priorityClasses are allowed. Add 'other' to priorityClasses, or leave it out of the budget.");
    const own = { budget: TenantBudget.of({ priorities: { other: { pods: 1 } } }) };
    expect(() => tenantWith(PRIORITIES).addNamespace('web', own)).toThrow("shop/web: budget.priorities['other'] is of a class that priorityClasses does not allow");
    expect(() => tenantWith(PRIORITIES).addNamespace('web', { ...own, priorityClasses: [...CLASSES, 'other'] })).not.toThrow();
  });

  test('a CPU limit for a class where containers have none', () => {
    const priorities = { 'shop-high': { cpuLimit: Cpu.units(2) } };
    expect(() => tenantWith(priorities)).toThrow("shop: limits.cpuLimit is missing beside budget.priorities['shop-high'].cpuLimit");
    expect(() => tenantWith(priorities, { limits: { cpuLimit: Cpu.units(1) } })).not.toThrow();
  });

  test('at synth, pods of a class that it has no room for, although the namespace has', () => {
    const web = tenantWith(PRIORITIES).addNamespace('web');
    pods(web, 5, 'shop-high');
    expect(() => web.toJson()).toThrow("[shop/web] budget.priorities['shop-high'].pods is too small for what is in the namespace, got '4'. pods needs 5: StatefulSet web 5.");
    expect(() => web.toJson()).toThrow("budget.priorities['shop-high'].cpu is too small for what is in the namespace, got '2'. requests.cpu needs 5");
    expect(() => web.toJson()).not.toThrow(/budget\.(pods|cpu) /);
  });

  test.each<[string, string | undefined]>([['without a class', undefined], ['of a class that is bounded as part of the whole only', 'shop-spare'], ['of a class with room', 'shop-low']])('no pods %s', (_, name) => {
    const web = tenantWith(PRIORITIES).addNamespace('web');
    pods(web, 5, name);
    expect(() => web.toJson()).not.toThrow();
  });

  test('at synth, pods of a class that is not allowed', () => {
    const web = tenantWith(PRIORITIES).addNamespace('web');
    pods(web, 1, 'planted');
    expect(() => web.toJson()).toThrow("[shop/web] budget.priorities leaves nothing for priority classes that the namespace may not use, got '0'. pods needs 1: StatefulSet web 1. Add the class to priorityClasses, or take priorityClassName away.");
  });
});

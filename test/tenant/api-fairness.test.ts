import { JsonPatch } from 'cdk8s';
import * as fc from 'fast-check';
import { app, manifestOf, tenantOf } from './tenants';
import { Subject } from '../../src/rbac';
import { TargetCluster } from '../../src/target';
import { ApiFairness, FlowDistinguisher, SecureTenant } from '../../src/tenant';

const ALL: Required<ApiFairness> = {
  shares: 5,
  lendablePercent: 0,
  borrowingLimitPercent: 0,
  queues: 128,
  handSize: 8,
  queueLengthLimit: 1,
  distinguisher: FlowDistinguisher.NAMESPACE,
  matchingPrecedence: 8999,
};
const subjectsOf = (tenant: SecureTenant) => manifestOf(tenant, 'FlowSchema').spec.rules[0].subjects;

test('a tenant has a priority level of its own and the schema that leads to it', () => {
  const tenant = tenantOf({ apiFairness: {}, deployers: [Subject.serviceAccount('ci', 'deployer')], viewers: [Subject.user('ada')] });
  tenant.addNamespace('web');
  expect([manifestOf(tenant, 'PriorityLevelConfiguration'), manifestOf(tenant, 'FlowSchema')]).toMatchSnapshot();
});

test('every value can be said', () => {
  const tenant = tenantOf({ apiFairness: ALL });
  expect(manifestOf(tenant, 'PriorityLevelConfiguration').spec.limited).toEqual({
    nominalConcurrencyShares: 5, lendablePercent: 0, borrowingLimitPercent: 0, limitResponse: { type: 'Queue', queuing: { queues: 128, handSize: 8, queueLengthLimit: 1 } },
  });
  expect(manifestOf(tenant, 'FlowSchema').spec).toMatchObject({ matchingPrecedence: 8999, distinguisherMethod: { type: 'ByNamespace' } });
});

test('namespaces that are added later and their people count as well, in an order of their own', () => {
  const tenantWith = (ids: string[]) => {
    const tenant = tenantOf({ apiFairness: {} });
    ids.forEach((id) => tenant.addNamespace(id, { developers: [Subject.group(`devs-${id}`)] }));
    return tenant;
  };
  const subjects = subjectsOf(tenantWith(['b', 'a']));
  expect(subjects.map((subject: any) => subject.group.name)).toEqual(
    ['devs-a', 'devs-b', 'shop-leads', 'system:serviceaccounts:shop-a', 'system:serviceaccounts:shop-b']);
  expect(subjectsOf(tenantWith(['a', 'b']))).toEqual(subjects);
});

test('the people of the tenant count before it has a namespace, and where every namespace has others', () => {
  const tenant = tenantOf({ apiFairness: {} });
  expect(subjectsOf(tenant)).toEqual([{ kind: 'Group', group: { name: 'shop-leads' } }]);
  tenant.addNamespace('web', { owners: [Subject.group('web-leads')] });
  expect(subjectsOf(tenant).map((subject: any) => subject.group.name)).toEqual(['shop-leads', 'web-leads', 'system:serviceaccounts:shop-web']);
});

test('a tenant that does not ask for it has neither', () => {
  expect(tenantOf().toJson().filter(({ apiVersion }) => apiVersion.startsWith('flowcontrol'))).toEqual([]);
});

test.each([['1.28', 'v1beta3'], ['1.29', 'v1'], ['1.37', 'v1']])('Kubernetes %s gets %s', (kubernetes, version) => {
  const root = app();
  TargetCluster.of({ kubernetes }).applyTo(root);
  const tenant = tenantOf({ apiFairness: {} }, root);
  expect(['PriorityLevelConfiguration', 'FlowSchema'].map((kind) => manifestOf(tenant, kind).apiVersion)).toEqual(Array(2).fill(`flowcontrol.apiserver.k8s.io/${version}`));
});

test.each<[keyof ApiFairness, number, number, string]>([
  ['shares', 0, 1, '1 to 2147483647'],
  ['shares', 2 ** 31, 2 ** 31 - 1, '1 to 2147483647'],
  ['shares', 1.5, 2, '1 to 2147483647'],
  ['lendablePercent', -1, 0, '0 to 100'],
  ['lendablePercent', 101, 100, '0 to 100'],
  ['borrowingLimitPercent', -1, 0, '0 to 2147483647'],
  ['queues', 0, 6, '1 to 10000000'],
  ['queues', 10_000_001, 1024, '1 to 10000000'],
  ['handSize', 0, 1, '1 to 2147483647'],
  ['queueLengthLimit', 0, 1, '1 to 2147483647'],
  ['matchingPrecedence', 999, 1000, '1000 to 8999'],
  ['matchingPrecedence', 9000, 8999, '1000 to 8999'],
])('refuses %s of %d, and not %d', (field, wrong, right, allowed) => {
  expect(() => tenantOf({ apiFairness: { [field]: wrong } })).toThrow(`shop: apiFairness.${field} is out of range, got ${wrong}. Whole numbers from ${allowed} are allowed.`);
  expect(tenantOf({ apiFairness: { [field]: right } }).toJson().length).toBeGreaterThan(0);
});

test('refuses a hand that is larger than the queues, or too large to deal', () => {
  expect(() => tenantOf({ apiFairness: { queues: 4, handSize: 5 } })).toThrow('shop: apiFairness.handSize is above apiFairness.queues, got 5. At most 4 is allowed.');
  expect(() => tenantOf({ apiFairness: { queues: 64, handSize: 11 } })).toThrow('shop: apiFairness.handSize needs more than 60 bits to deal with 64 queues, got 11.');
  expect(tenantOf({ apiFairness: { queues: 64, handSize: 10 } }).toJson().length).toBeGreaterThan(0);
  expect(tenantOf({ apiFairness: { queues: 1, handSize: 1 } }).toJson().length).toBeGreaterThan(0);
});

test('refuses every value that is out of range in one error', () => {
  expect(() => tenantOf({ apiFairness: { shares: 0, lendablePercent: 101 } })).toThrow(/apiFairness\.shares.*\n.*apiFairness\.lendablePercent/);
});

test('whatever is accepted, the API server can deal', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 70 }), (queues, handSize) => {
    let tenant;
    try {
      tenant = tenantOf({ apiFairness: { queues, handSize } });
    } catch {
      expect(handSize > queues || Math.ceil(Math.log2(queues) * handSize) > 60).toBe(true);
      return;
    }
    expect(handSize <= queues && Math.ceil(Math.log2(queues) * handSize) <= 60).toBe(true);
    expect(manifestOf(tenant, 'PriorityLevelConfiguration').spec.limited.limitResponse.queuing).toMatchObject({ queues, handSize });
  }), { numRuns: 50 });
});

test.each<[string, JsonPatch, string]>([
  ['level', JsonPatch.replace('/spec/limited/nominalConcurrencyShares', 1000), 'PriorityLevelConfiguration tenant-shop spec.limited.nominalConcurrencyShares is not what the props say any more, got 1000. They make it 10.'],
  ['schema', JsonPatch.replace('/spec/priorityLevelConfiguration/name', 'exempt'), "FlowSchema tenant-shop spec.priorityLevelConfiguration.name is not what the props say any more, got 'exempt'. They make it tenant-shop."],
])('refuses at synth a patch of the %s', (child, patch, text) => {
  const tenant = tenantOf({ apiFairness: {} });
  (tenant.node.findChild('api-fairness').node.findChild(child) as any).addJsonPatch(patch);
  expect(() => tenant.toJson()).toThrow(`[shop/api-fairness] ${text} Take the JSON patch of shop/api-fairness/${child} away, or change apiFairness.`);
});

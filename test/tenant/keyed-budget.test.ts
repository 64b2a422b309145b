import { ApiObject, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { CPU_AND_MEMORY, deployment, manifestOf, tenantOf } from './tenants';
import { SecureTenantProps, TenantBudget, TenantBudgetProps, TenantNamespace } from '../../src/tenant';

const KEYED: TenantBudgetProps = {
  storageClasses: { fast: { storage: Size.gibibytes(50), claims: 4 } },
  extendedResources: { 'nvidia.com/gpu': 4 },
  deviceClasses: { 'gpu.example.com': 2 },
  objects: { 'ingresses.networking.k8s.io': 20, 'serviceaccounts': 6, 'pods': 300 },
  others: { 'hugepages-2Mi': '1Gi', 'openshift.io/imagestreams': '10' },
};

function namespaceOf(budget: TenantBudgetProps, props: Partial<SecureTenantProps> = {}, own?: TenantBudgetProps): TenantNamespace {
  const tenant = tenantOf({ budget: TenantBudget.of({ ...CPU_AND_MEMORY, ...budget }), storageClasses: ['fast'], ...props });
  return tenant.addNamespace('web', { budget: own && TenantBudget.of(own) });
}

function hardOf(namespace: TenantNamespace): { [key: string]: string } {
  return manifestOf(namespace, 'ResourceQuota').spec.hard;
}

test('names of the cluster are written to their keys, beside all others', () => {
  const { 'limits.memory': memory, ...hard } = hardOf(namespaceOf(KEYED));
  expect(memory).toBe('32Gi');
  expect(Object.fromEntries(Object.entries(hard).filter(([key]) => key.includes('/') || key.startsWith('huge')))).toMatchInlineSnapshot(`
{
  "count/ingresses.networking.k8s.io": "20",
  "count/pods": "300",
  "count/serviceaccounts": "6",
  "fast.storageclass.storage.k8s.io/persistentvolumeclaims": "4",
  "fast.storageclass.storage.k8s.io/requests.storage": "50Gi",
  "gpu.example.com.deviceclass.resource.k8s.io/devices": "2",
  "hugepages-2Mi": "1Gi",
  "openshift.io/imagestreams": "10",
  "requests.nvidia.com/gpu": "4",
}
`);
  expect(Object.keys(hardOf(namespaceOf({}))).filter((key) => key.includes('/'))).toEqual([]);
});

test('names of the cluster are split like everything else', () => {
  const tenant = tenantOf({ budget: TenantBudget.of({ ...CPU_AND_MEMORY, ...KEYED }), storageClasses: ['fast'] });
  const ml = tenant.addNamespace('ml', { budget: TenantBudget.of({ extendedResources: { 'nvidia.com/gpu': 3 } }) });
  const web = tenant.addNamespace('web');
  const keys = ['requests.nvidia.com/gpu', 'fast.storageclass.storage.k8s.io/requests.storage', 'hugepages-2Mi'];
  expect(keys.map((key) => [hardOf(ml)[key], hardOf(web)[key]])).toEqual([['3', '1'], ['25Gi', '25Gi'], ['512Mi', '512Mi']]);
});

test('a class that only one namespace names bounds that one alone', () => {
  const tenant = tenantOf();
  const ml = tenant.addNamespace('ml', { budget: TenantBudget.of({ extendedResources: { 'nvidia.com/gpu': 3 } }) });
  const web = tenant.addNamespace('web');
  expect([hardOf(ml)['requests.nvidia.com/gpu'], hardOf(web)['requests.nvidia.com/gpu']]).toEqual(['3', undefined]);
});

test('the order of names does not change what is written', () => {
  const objects = { 'ingresses.networking.k8s.io': 1, 'jobs.batch': 2 };
  const reversed = Object.fromEntries(Object.entries(objects).reverse());
  expect(JSON.stringify(hardOf(namespaceOf({ objects })))).toBe(JSON.stringify(hardOf(namespaceOf({ objects: reversed }))));
});

describe('refuses at synth', () => {
  test('namespaces that take more of a class than the tenant has', () => {
    const tenant = tenantOf({ budget: TenantBudget.of({ ...CPU_AND_MEMORY, extendedResources: { 'nvidia.com/gpu': 4 } }) });
    tenant.addNamespace('a', { budget: TenantBudget.of({ extendedResources: { 'nvidia.com/gpu': 3 } }) });
    tenant.addNamespace('b', { budget: TenantBudget.of({ extendedResources: { 'nvidia.com/gpu': 2 } }) });
    expect(() => tenant.toManifests()).toThrow("[shop] budget.extendedResources['nvidia.com/gpu'] is less than its namespaces' own budgets, got '4'. Together they take 5: shop-a 3, shop-b 2. Raise budget.extendedResources['nvidia.com/gpu'] of the tenant or lower theirs.");
  });

  const claim = (storage: string) => ({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec: { storageClassName: 'fast', resources: { requests: { storage } } } });

  test.each<[string, TenantBudgetProps, any, string]>([
    ['a claim larger than its class has', { storageClasses: { fast: { storage: Size.gibibytes(1) } } }, claim('2Gi'), "budget.storageClasses['fast'].storage is too small for what is in the namespace, got '1Gi'. fast.storageclass.storage.k8s.io/requests.storage needs 2Gi: PersistentVolumeClaim data 2Gi."],
    ['a claim of a class that has none', { storageClasses: { fast: { claims: 0 } } }, claim('2Gi'), "budget.storageClasses['fast'].claims is too small for what is in the namespace, got '0'."],
    ['devices that the class does not have', { deviceClasses: { gpu: 1 } }, {
      apiVersion: 'resource.k8s.io/v1', kind: 'ResourceClaim', metadata: { name: 'two' }, spec: { devices: { requests: [{ name: 'a', exactly: { deviceClassName: 'gpu', count: 2 } }] } },
    }, "budget.deviceClasses['gpu'] is too small for what is in the namespace, got '1'. gpu.deviceclass.resource.k8s.io/devices needs 2: ResourceClaim two 2."],
    ['objects beyond their number', { objects: { 'ingresses.networking.k8s.io': 0 } }, { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'web' } }, "budget.objects['ingresses.networking.k8s.io'] is too small for what is in the namespace, got '0'. count/ingresses.networking.k8s.io needs 1: Ingress web 1."],
    ['a ResourceQuota beside those of the budget', {}, { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'mine' } }, "budget.resourcequotas has no room for other ResourceQuotas than those of the budget, got '1'. resourcequotas needs 2: ResourceQuota mine 1, ResourceQuota tenant-budget 1. Take the ResourceQuota away, and bound what it bounds in TenantBudget."],
  ])('%s', (_, budget, object, message) => {
    const web = namespaceOf(budget);
    new ApiObject(web, 'planted', object);
    expect(() => web.toJson()).toThrow(`[shop/web] ${message}`);
  });

  test('a container that asks for more devices than the namespace has, and no more of it than that', () => {
    const web = namespaceOf({ extendedResources: { 'nvidia.com/gpu': 2 } });
    deployment(web, 'ml', 1, { limits: { 'nvidia.com/gpu': 2 } });
    expect(() => web.toJson()).toThrow("[shop/web] budget.extendedResources['nvidia.com/gpu'] is too small for what is in the namespace, got '2'. requests.nvidia.com/gpu needs 4: Deployment ml 4 (2 of it while it is rolled out).");
    const enough = namespaceOf({ extendedResources: { 'nvidia.com/gpu': 4 } });
    deployment(enough, 'ml', 1, { limits: { 'nvidia.com/gpu': 2 } });
    expect(() => enough.toJson()).not.toThrow();
  });

  test('an ephemeral storage limit beyond the budget', () => {
    const web = namespaceOf({ ephemeralStorageLimit: Size.gibibytes(3) });
    deployment(web, 'web', 1, {});
    expect(() => web.toJson()).toThrow("budget.ephemeralStorageLimit is too small for what is in the namespace, got '3Gi'. limits.ephemeral-storage needs 4Gi: Deployment web 4Gi (2Gi of it while it is rolled out).");
  });

  test('what an autoscaler may ask for', () => {
    const web = namespaceOf({ pods: 10 });
    deployment(web, 'web', 2, {});
    new ApiObject(web, 'planted', { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: { name: 'web' }, spec: { maxReplicas: 12, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } } });
    expect(() => web.toJson()).toThrow("budget.pods is too small for what is in the namespace, got '10'. pods needs 15: Deployment web 15 (10 of it by HorizontalPodAutoscaler web, 3 of it while it is rolled out).");
  });
});

test.each<[string, TenantBudgetProps, string]>([
  ['a storage class that is no name', { storageClasses: { Fast: { claims: 1 } } }, "storageClasses has a key that is not the name of a class, got 'Fast'"],
  ['a storage class whose key is too long', { storageClasses: { ['a'.repeat(240)]: { claims: 1 } } }, 'storageClasses has a key that is not the name of a class'],
  ['a storage class of which nothing is said', { storageClasses: { fast: {} } }, "storageClasses['fast'] bounds nothing. At least one of storage or claims is required"],
  ['half a claim', { storageClasses: { fast: { claims: 0.5 } } }, "storageClasses['fast'].claims is not an amount, got 0.5"],
  ['a resource without a domain', { extendedResources: { gpu: 1 } }, "extendedResources has a key that is not the name of an extended resource, got 'gpu'. Names with a domain are allowed, such as nvidia.com/gpu"],
  ['a quota key for a resource', { extendedResources: { 'requests.nvidia.com/gpu': 1 } }, "extendedResources has a quota key for a name, got 'requests.nvidia.com/gpu'. Extended resources are bounded as requests only. Write nvidia.com/gpu."],
  ['limits of an extended resource', { extendedResources: { 'limits.nvidia.com/gpu': 1 } }, 'extendedResources has a quota key for a name'],
  ['a resource of Kubernetes itself', { extendedResources: { 'kubernetes.io/batteries': 1 } }, 'extendedResources has a resource of Kubernetes itself'],
  ['a resource whose domain is upper case', { extendedResources: { 'Nvidia.com/gpu': 1 } }, 'extendedResources has a key that is not the name of an extended resource'],
  ['half a device', { extendedResources: { 'nvidia.com/gpu': 0.5 } }, "extendedResources['nvidia.com/gpu'] is not an amount, got 0.5. Whole numbers from 0 are allowed"],
  ['a device class that is no name', { deviceClasses: { 'a/b': 1 } }, "deviceClasses has a key that is not the name of a class, got 'a/b'"],
  ['objects that have a prop of their own', { objects: { configmaps: 1 } }, "objects has a key that configMaps has, got 'configmaps'. Keys without a prop of their own are allowed. Write configMaps."],
  ['quotas', { objects: { resourcequotas: 1 } }, 'objects has a key that this library sets'],
  ['objects without their group', { objects: { deployments: 1 } }, "objects has a resource that the core group does not have, so that nothing would be counted, got 'deployments'"],
  ['objects that are in no namespace', { objects: { 'clusterroles.rbac.authorization.k8s.io': 1 } }, 'objects has a resource that is not namespaced'],
  ['a quota key for objects', { objects: { 'count/jobs.batch': 1 } }, "objects has a key that is not a resource, got 'count/jobs.batch'"],
  ['a resource of more than 63 characters', { objects: { [`${'a'.repeat(60)}.example.com`]: 1 } }, 'objects has a key that is not a resource'],
  ['another key that has a prop', { others: { 'requests.cpu': '1' } }, "others has a key that cpu has, got 'requests.cpu'"],
  ['another name of a key that has a prop', { others: { memory: '1' } }, "others has a key that memory has, got 'memory'"],
  ['pods', { others: { pods: '1' } }, "others has a key that pods has, got 'pods'"],
  ['another key for a storage class', { others: { 'fast.storageclass.storage.k8s.io/requests.storage': '1' } }, "others has a key that storageClasses has, got 'fast.storageclass.storage.k8s.io/requests.storage'. Keys without a prop of their own are allowed. Write storageClasses: { 'fast': … }."],
  ['another key for devices', { others: { 'gpu.deviceclass.resource.k8s.io/devices': '1' } }, "Write deviceClasses: { 'gpu': … }"],
  ['another key for objects', { others: { 'count/jobs.batch': '1' } }, "Write objects: { 'jobs.batch': … }"],
  ['another key for an extended resource', { others: { 'requests.nvidia.com/gpu': '1' } }, "Write extendedResources: { 'nvidia.com/gpu': … }"],
  ['a key that nothing counts', { others: { 'limits.nvidia.com/gpu': '1' } }, "others has a key that nothing counts, got 'limits.nvidia.com/gpu'. Extended resources are bounded as requests only. Write extendedResources: { 'nvidia.com/gpu': … }."],
  ['a key that the API server does not know', { others: { gpus: '1' } }, "others has a key that the API server refuses, got 'gpus'"],
  ['huge pages without a size', { others: { 'hugepages-big': '1Gi' } }, 'others has a key that the API server refuses'],
  ['a text that is no quantity', { others: { 'hugepages-2Mi': 'much' } }, "others['hugepages-2Mi'] is not an amount, got 'NaN'"],
  ['a fraction of a kibibyte', { others: { 'hugepages-2Mi': '1000' } }, "others['hugepages-2Mi'] is not an amount"],
  ['negative objects', { objects: { 'jobs.batch': -1 } }, "objects['jobs.batch'] is not an amount, got -1"],
  ['a priority class that is no name', { priorities: { 'a b': { pods: 1 } } }, "priorities has a key that is not the name of a class, got 'a b'"],
  ['a priority class whose quota has too long a name', { priorities: { ['a'.repeat(245)]: { pods: 1 } } }, 'priorities has a class whose quota would have too long a name'],
  ['a priority class of which nothing is said', { priorities: { high: {} } }, "priorities['high'] bounds nothing. At least one of pods, cpu, cpuLimit or memory is required"],
  ['negative CPU of a priority class', { priorities: { high: { cpu: Cpu.units(-1) } } }, "priorities['high'].cpu is not an amount, got -1000"],
])('refuses %s', (_, props, error) => {
  expect(() => TenantBudget.of(props)).toThrow(error);
});

test.each<[string, TenantBudgetProps]>([
  ['a resource that a DeviceClass has', { extendedResources: { 'deviceclass.resource.kubernetes.io/gpu': 1 } }],
  ['a custom resource', { objects: { 'widgets.example.com': 1 } }],
  ['pods that have ended too', { objects: { pods: 1 } }],
  ['huge pages by their other key', { others: { 'requests.hugepages-1Gi': '1Gi' } }],
  ['nothing of a class', { storageClasses: { fast: { storage: Size.gibibytes(0) } } }],
])('a budget may have %s', (_, props) => {
  expect(() => TenantBudget.of(props)).not.toThrow();
});

test('refuses a part for a storage class that the tenant may not use, and takes nothing of it', () => {
  const storageClasses = { slow: { storage: Size.gibibytes(1) } };
  expect(() => namespaceOf({ storageClasses })).toThrow("shop: budget.storageClasses['slow'] is of a class that storageClasses does not allow, got [\"fast\"]. Classes in storageClasses are allowed. Add 'slow' to storageClasses, or leave it out of the budget.");
  expect(() => namespaceOf({}, {}, { storageClasses })).toThrow("shop/web: budget.storageClasses['slow'] is of a class that storageClasses does not allow");
  expect(() => namespaceOf({ storageClasses: { slow: { storage: Size.gibibytes(0), claims: 0 } } })).not.toThrow();
});

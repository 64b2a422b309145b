import { ApiObject, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { deployment, manifestOf, tenantOf } from './tenants';
import { ContainerLimits, TenantNamespace } from '../../src/tenant';
import { mergeLimits } from '../../src/tenant/container-limits';
import { limitBoundMistakes, limitItems } from '../../src/tenant/limit-range';

const BOUNDED: ContainerLimits = {
  cpuLimit: Cpu.units(1),
  bounds: {
    min: { memory: Size.mebibytes(64) },
    max: { cpu: Cpu.units(2), memory: Size.gibibytes(2) },
    maxLimitRequestRatio: { memory: 1.5 },
  },
  podBounds: { max: { memory: Size.gibibytes(3) } },
  claimBounds: { minStorage: Size.gibibytes(1), maxStorage: Size.gibibytes(10) },
};

test('the LimitRange of a namespace with bounds reads as written here', () => {
  expect(manifestOf(tenantOf({ limits: BOUNDED }).addNamespace('web'), 'LimitRange').spec.limits).toMatchInlineSnapshot(`
[
  {
    "default": {
      "cpu": "1",
      "ephemeral-storage": "2Gi",
      "memory": "256Mi",
    },
    "defaultRequest": {
      "cpu": "100m",
      "ephemeral-storage": "128Mi",
      "memory": "174763Ki",
    },
    "max": {
      "cpu": "2",
      "memory": "2Gi",
    },
    "maxLimitRequestRatio": {
      "memory": "1500m",
    },
    "min": {
      "memory": "64Mi",
    },
    "type": "Container",
  },
  {
    "max": {
      "memory": "3Gi",
    },
    "type": "Pod",
  },
  {
    "max": {
      "storage": "10Gi",
    },
    "min": {
      "storage": "1Gi",
    },
    "type": "PersistentVolumeClaim",
  },
]
`);
});

test('without bounds there is one item', () => {
  expect(limitItems({}).map(({ type, ...item }) => [type, Object.keys(item)])).toEqual([['Container', ['default', 'defaultRequest']]]);
});

test('a namespace changes amounts of its tenant one by one', () => {
  const merged = mergeLimits(BOUNDED, { bounds: { max: { memory: Size.gibibytes(1) } }, claimBounds: { maxStorage: Size.gibibytes(5) } });
  expect(limitItems(merged)).toMatchObject([
    { min: { memory: '64Mi' }, max: { cpu: '2', memory: '1Gi' }, maxLimitRequestRatio: { memory: '1500m' } },
    { type: 'Pod', max: { memory: '3Gi' } },
    { type: 'PersistentVolumeClaim', min: { storage: '1Gi' }, max: { storage: '5Gi' } },
  ]);
  expect(limitItems(mergeLimits(BOUNDED, undefined))).toEqual(limitItems(BOUNDED));
});

test.each<[string, ContainerLimits, string, string]>([
  ['the minimum', { bounds: { min: { memory: Size.mebibytes(512) } } }, '512Mi', '512Mi'],
  ['the maximum', { bounds: { max: { memory: Size.mebibytes(64) } } }, '64Mi', '64Mi'],
  ['the ratio', { bounds: { maxLimitRequestRatio: { memory: 1 } } }, '256Mi', '256Mi'],
  ['the ratio to a limit that was given', { memoryLimit: Size.gibibytes(1), bounds: { maxLimitRequestRatio: { memory: 4 } } }, '256Mi', '1Gi'],
  ['no bound that it keeps already', { bounds: { min: { memory: Size.mebibytes(1) }, max: { memory: Size.gibibytes(1) }, maxLimitRequestRatio: { memory: 4 } } }, '128Mi', '256Mi'],
])('what is filled in is moved to %s', (_, limits, request, limit) => {
  const [{ defaultRequest, default: maximum }] = limitItems(limits);
  expect([defaultRequest!.memory, maximum!.memory]).toEqual([request, limit]);
  expect(limitBoundMistakes('shop', limits)).toEqual([]);
});

test('a minimum of CPU needs no CPU limit', () => {
  const limits = { bounds: { min: { cpu: Cpu.millis(200) } } };
  expect(limitItems(limits)[0]).toMatchObject({ defaultRequest: { cpu: '200m' }, min: { cpu: '200m' } });
  expect(limitItems(limits)[0].default).not.toHaveProperty('cpu');
  expect(limitBoundMistakes('shop', limits)).toEqual([]);
});

test.each<[string, ContainerLimits, string]>([
  ['a minimum above the maximum', { bounds: { min: { memory: Size.gibibytes(2) }, max: { memory: Size.gibibytes(1) } } }, "limits.bounds.min.memory is above the maximum, got '2Gi'. At most limits.bounds.max.memory, 1Gi, is allowed."],
  ['a minimum of pods above the maximum', { podBounds: { min: { memory: Size.gibibytes(2) }, max: { memory: Size.gibibytes(1) } } }, 'limits.podBounds.min.memory is above the maximum'],
  ['a minimum of claims above the maximum', { claimBounds: { minStorage: Size.gibibytes(2), maxStorage: Size.gibibytes(1) } }, "limits.claimBounds.minStorage is above the maximum, got '2Gi'. At most limits.claimBounds.maxStorage, 1Gi, is allowed."],
  ['a maximum of nothing', { bounds: { max: { memory: Size.gibibytes(0) } } }, "limits.bounds.max.memory is not an amount, got '0'. Amounts above 0 are allowed"],
  ['a fraction', { podBounds: { min: { ephemeralStorage: Size.kibibytes(0.5) } } }, "limits.podBounds.min.ephemeralStorage is not an amount, got '0.5'"],
  ['a claim of nothing', { claimBounds: { minStorage: Size.gibibytes(0) } }, 'limits.claimBounds.minStorage is not an amount'],
  ['a maximum of claims of nothing', { claimBounds: { maxStorage: Size.gibibytes(0) } }, 'limits.claimBounds.maxStorage is not an amount'],
  ['a ratio below 1', { bounds: { maxLimitRequestRatio: { memory: 0.9 } } }, "limits.bounds.maxLimitRequestRatio.memory is not a ratio, got '0.9'. Numbers from 1 are allowed, in thousandths"],
  ['a ratio finer than thousandths', { podBounds: { maxLimitRequestRatio: { memory: 1.0005 } } }, 'limits.podBounds.maxLimitRequestRatio.memory is not a ratio'],
  ['a ratio that the bounds cannot reach', { bounds: { min: { memory: Size.mebibytes(512) }, max: { memory: Size.gibibytes(1) }, maxLimitRequestRatio: { memory: 2.5 } } }, 'limits.bounds.maxLimitRequestRatio.memory is more than the maximum is of the minimum, got 2.5. At most 2 is allowed between 512Mi and 1Gi'],
  ['a maximum of CPU without a CPU limit', { bounds: { max: { cpu: Cpu.units(2) } } }, 'limits.cpuLimit is missing beside limits.bounds.max.cpu. Where CPU limits are bounded, every container has to have one. Add cpuLimit to limits, or leave the bound of CPU out'],
  ['a ratio of CPU of pods without a CPU limit', { podBounds: { maxLimitRequestRatio: { cpu: 2 } } }, 'limits.cpuLimit is missing beside limits.podBounds.maxLimitRequestRatio.cpu'],
  ['a request below the minimum', { memoryRequest: Size.mebibytes(32), bounds: { min: { memory: Size.mebibytes(64) } } }, "limits.memoryRequest does not keep limits.bounds.min.memory, got '32Mi'. At least 64Mi is allowed"],
  ['a limit below the minimum', { memoryLimit: Size.mebibytes(32), bounds: { min: { memory: Size.mebibytes(64) } } }, "limits.memoryRequest does not keep limits.bounds.min.memory, got '32Mi'."],
  ['a request above the maximum', { memoryRequest: Size.gibibytes(2), bounds: { max: { memory: Size.gibibytes(1) } } }, "limits.memoryRequest does not keep limits.bounds.max.memory, got '2Gi'. At most 1Gi is allowed"],
  ['a limit above the maximum', { memoryLimit: Size.gibibytes(2), bounds: { max: { memory: Size.gibibytes(1) } } }, "limits.memoryLimit does not keep limits.bounds.max.memory, got '2Gi'. At most 1Gi is allowed"],
  ['a limit beyond the ratio', { memoryRequest: Size.mebibytes(256), memoryLimit: Size.gibibytes(1), bounds: { maxLimitRequestRatio: { memory: 3.5 } } }, "limits.memoryRequest does not keep limits.bounds.maxLimitRequestRatio.memory, got '256Mi'. The limit is 1Gi, and 3.5 times the request is allowed"],
])('refuses %s', (_, limits, message) => {
  expect(() => tenantOf({ limits })).toThrow(`shop: ${message}`);
});

describe('refuses at synth', () => {
  function namespace(limits: ContainerLimits): TenantNamespace {
    return tenantOf({ limits }).addNamespace('web');
  }

  const MEMORY = (request: string, limit: string) => ({ requests: { cpu: '100m', memory: request }, limits: { memory: limit } });

  test.each<[string, ContainerLimits, any, string]>([
    ['a container below the minimum', { bounds: { min: { memory: Size.mebibytes(64) } } }, MEMORY('32Mi', '128Mi'), "Deployment web containers[0].resources.requests.memory is below the minimum of a container, got '32Mi'. At least 64Mi is allowed. Change the resources, or the bounds in limits of the namespace or of its tenant."],
    ['a container above the maximum', { bounds: { max: { memory: Size.gibibytes(1) } } }, MEMORY('1Gi', '2Gi'), "containers[0].resources.limits.memory is above the maximum of a container, got '2Gi'. At most 1Gi is allowed."],
    ['a container beyond the ratio', { bounds: { maxLimitRequestRatio: { memory: 2 } } }, MEMORY('1Gi', '2049Mi'), "containers[0].resources.limits.memory is too many times the request of a container, got '2049Mi'. A ratio of at most 2 is allowed."],
    ['a container that requests nothing', { bounds: { maxLimitRequestRatio: { memory: 2 } } }, MEMORY('0', '1Gi'), "containers[0].resources.requests.memory is too many times the request of a container, got '0'."],
    ['a pod below the minimum', { podBounds: { min: { memory: Size.gibibytes(1) } } }, MEMORY('512Mi', '1Gi'), "Deployment web resources.requests.memory is below the minimum of a pod, got '512Mi'. At least 1Gi is allowed."],
    ['a pod above the maximum', { podBounds: { max: { memory: Size.gibibytes(1) } } }, MEMORY('1Gi', '2Gi'), "Deployment web resources.limits.memory is above the maximum of a pod, got '2Gi'. At most 1Gi is allowed."],
    ['a pod beyond the ratio', { podBounds: { maxLimitRequestRatio: { memory: 1.5 } } }, MEMORY('1Gi', '2Gi'), "Deployment web resources.limits.memory is too many times the request of a pod, got '2Gi'. A ratio of at most 1.5 is allowed."],
  ])('%s', (_, limits, resources, message) => {
    const web = namespace(limits);
    deployment(web, 'web', 1, resources);
    expect(() => web.toJson()).toThrow(message);
  });

  test.each<[string, ContainerLimits, any]>([
    ['a container on its bounds', { bounds: { min: { memory: Size.mebibytes(128) }, max: { memory: Size.mebibytes(256) }, maxLimitRequestRatio: { memory: 2 } } }, MEMORY('128Mi', '256Mi')],
    ['a container that says nothing', { bounds: { max: { memory: Size.mebibytes(64) } } }, {}],
    ['a pod on its bounds', { podBounds: { min: { memory: Size.mebibytes(128) }, max: { memory: Size.mebibytes(256) }, maxLimitRequestRatio: { memory: 2 } } }, MEMORY('128Mi', '256Mi')],
  ])('not %s', (_, limits, resources) => {
    const web = namespace(limits);
    deployment(web, 'web', 1, resources);
    expect(() => web.toJson()).not.toThrow();
  });

  const CLAIMS: ContainerLimits = { claimBounds: { minStorage: Size.gibibytes(1), maxStorage: Size.gibibytes(10) } };

  function planted(manifest: any, limits = CLAIMS): TenantNamespace {
    const web = namespace(limits);
    new ApiObject(web, 'planted', manifest);
    return web;
  }

  const claim = (storage?: string) => ({ spec: { resources: storage ? { requests: { storage } } : {} } });
  const pod = { spec: { containers: [{ name: 'main' }] } };

  test.each<[string, any, string]>([
    ['a claim below the minimum', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, ...claim('512Mi') }, "PersistentVolumeClaim data spec.resources.requests.storage is below the minimum of a claim, got '512Mi'. At least 1Gi is allowed."],
    ['a claim without a request', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, ...claim() }, "is below the minimum of a claim, got 'none'."],
    ['a claim of a StatefulSet above the maximum', { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name: 'db' }, spec: { template: pod, volumeClaimTemplates: [claim('1Gi'), claim('11Gi')] } }, "StatefulSet db volumeClaimTemplates[1].resources.requests.storage is above the maximum of a claim, got '11Gi'."],
    ['a claim of an ephemeral volume', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'one' }, spec: { ...pod.spec, volumes: [{ name: 'a', ephemeral: { volumeClaimTemplate: claim('11Gi') } }] } }, 'Pod one volumes.resources'],
  ])('%s', (_, manifest, message) => {
    expect(() => planted(manifest).toJson()).toThrow(message);
  });

  test('a claim without a request where only a maximum is known', () => {
    const web = planted({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, ...claim() }, { claimBounds: { maxStorage: Size.gibibytes(1) } });
    expect(() => web.toJson()).toThrow("PersistentVolumeClaim data spec.resources.requests.storage is above the maximum of a claim, got 'none'.");
  });

  test('an init container above the maximum, and no debug container', () => {
    const of = (list: string) => planted({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'one' }, spec: { ...pod.spec, [list]: [{ name: 'big', resources: MEMORY('1Gi', '2Gi') }] } }, { bounds: { max: { memory: Size.gibibytes(1) } } });
    expect(() => of('initContainers').toJson()).toThrow("Pod one initContainers[0].resources.limits.memory is above the maximum of a container, got '2Gi'");
    expect(() => of('ephemeralContainers').toJson()).not.toThrow();
  });

  test('no pod for the overhead of its runtime class', () => {
    const spec = { overhead: { memory: '1Gi' }, containers: [{ name: 'main', resources: MEMORY('1Gi', '1Gi') }] };
    expect(() => planted({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'one' }, spec }, { podBounds: { max: { memory: Size.gibibytes(1) } } }).toJson()).not.toThrow();
  });
});

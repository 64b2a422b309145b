import * as fc from 'fast-check';
import { anyJson } from './yaml-round-trip-cases';
import { normaliseManifest, stripNulls } from '../../src/manifest';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

const normalise = (manifest: any) => normaliseManifest(deepFreeze(manifest));
const pod = (spec: any) => ({ apiVersion: 'v1', kind: 'Pod', spec });
const specOf = (spec: any) => normalise(pod(spec)).spec;
const containerOf = (container: any, rest = {}) => specOf({ ...rest, containers: [container] }).containers[0];

describe('nulls', () => {
  test('are dropped from maps at any depth and kept in lists', () => {
    expect(stripNulls({ a: null, b: { c: null, d: [null, { e: null, f: 0 }] }, g: undefined, h: '' })).toEqual({ b: { d: [null, { f: 0 }] }, h: '' });
  });

  test('leave what has none as it is', () => {
    const value = { a: [{ b: 1 }], c: { d: 'e' } };
    expect(stripNulls(value)).toBe(value);
    const mixed = { kept: { a: 1 }, changed: { b: null } };
    expect(stripNulls(mixed).kept).toBe(mixed.kept);
  });

  test('are gone from any value, without changing it, and stay gone', () => {
    fc.assert(fc.property(anyJson(), (value) => {
      const before = JSON.stringify(value);
      const stripped = stripNulls(deepFreeze(value));
      expect(JSON.stringify(value)).toEqual(before);
      expect(stripNulls(stripped)).toBe(stripped);
      expect(JSON.stringify([stripped])).toEqual(JSON.stringify(dropNulls([value])));
    }));
  });

  function dropNulls(value: any): any {
    return JSON.parse(JSON.stringify(value), function (this: any, _key, item) {
      return item === null && !Array.isArray(this) ? undefined : item;
    });
  }
});

describe('quantities', () => {
  const resources = { requests: { 'cpu': 0.5, 'memory': '1024Mi', 'example.com/gpu': 1 }, limits: { 'cpu': '1000m', 'memory': '1Gi', 'example.com/gpu': 1 } };
  const canonical = { requests: { 'cpu': '500m', 'memory': '1Gi', 'example.com/gpu': '1' }, limits: { 'cpu': '1', 'memory': '1Gi', 'example.com/gpu': '1' } };

  test.each(['containers', 'initContainers'])('of %s are canonical strings', (list) => {
    expect(specOf({ [list]: [{ name: 'a', resources }] })).toEqual({ [list]: [{ name: 'a', resources: canonical }] });
  });

  test('of the pod, its overhead and its volumes are canonical', () => {
    expect(specOf({ resources, overhead: { memory: '1024Ki' }, volumes: [{ name: 'a', emptyDir: { sizeLimit: '2048Mi' } }] }))
      .toEqual({ resources: canonical, overhead: { memory: '1Mi' }, volumes: [{ name: 'a', emptyDir: { sizeLimit: '2Gi' } }] });
  });

  test('that do not parse stay for the checks', () => {
    expect(containerOf({ resources: { requests: { cpu: '1x', memory: ['1'], other: true } } }).resources.requests).toEqual({ cpu: '1x', memory: ['1'], other: true });
  });

  const spec = { resources: { requests: { storage: '1024Mi' } } };
  const claim = { spec: { resources: { requests: { storage: '1Gi' } } } };

  test.each<[string, any, any]>([
    ['a ResourceQuota', { apiVersion: 'v1', kind: 'ResourceQuota', spec: { hard: { 'requests.cpu': 16, 'pods': 80, 'requests.memory': '32768Mi' } } },
      { spec: { hard: { 'requests.cpu': '16', 'pods': '80', 'requests.memory': '32Gi' } } }],
    ['a LimitRange', { apiVersion: 'v1', kind: 'LimitRange', spec: { limits: [{ type: 'Container', default: { cpu: 1 }, defaultRequest: { cpu: 0.1 }, max: { cpu: '2000m' }, min: { cpu: '0.01' }, maxLimitRequestRatio: { cpu: 4 } }] } },
      { spec: { limits: [{ type: 'Container', default: { cpu: '1' }, defaultRequest: { cpu: '100m' }, max: { cpu: '2' }, min: { cpu: '10m' }, maxLimitRequestRatio: { cpu: '4' } }] } }],
    ['a PersistentVolumeClaim', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', spec }, claim],
    ['a StatefulSet', { apiVersion: 'apps/v1', kind: 'StatefulSet', spec: { volumeClaimTemplates: [{ spec }] } }, { spec: { volumeClaimTemplates: [claim] } }],
    ['an ephemeral volume', pod({ volumes: [{ name: 'a', ephemeral: { volumeClaimTemplate: { spec } } }] }), { spec: { volumes: [{ name: 'a', ephemeral: { volumeClaimTemplate: claim } }] } }],
  ])('of %s are canonical', (_title, manifest, normalised) => {
    expect(normalise(manifest)).toEqual({ ...manifest, ...normalised });
  });
});

describe('defaults', () => {
  test('requests are the limits where they are missing', () => {
    expect(containerOf({ resources: { limits: { cpu: 1, memory: '1Gi' }, requests: { cpu: '100m' } } }).resources.requests).toEqual({ cpu: '100m', memory: '1Gi' });
    expect(containerOf({ resources: { limits: { cpu: 1 } } }).resources.requests).toEqual({ cpu: '1' });
    expect(containerOf({ resources: { requests: { cpu: 1 } } }).resources).toEqual({ requests: { cpu: '1' } });
  });

  test('an item that is null is an object without fields', () => {
    expect(specOf({ containers: [null, { ports: [null] }], ephemeralContainers: [null], volumes: [null] }))
      .toEqual({ containers: [{}, { ports: [{ protocol: 'TCP' }] }], ephemeralContainers: [{}], volumes: [{ emptyDir: {} }] });
  });

  test('a volume with only a name is an emptyDir', () => {
    expect(specOf({ volumes: [{ name: 'a' }, { name: 'b', hostPath: { path: '/' } }, { name: 'c', emptyDir: null }] }).volumes)
      .toEqual([{ name: 'a', emptyDir: {} }, { name: 'b', hostPath: { path: '/' } }, { name: 'c', emptyDir: {} }]);
  });

  test.each(['containers', 'initContainers'])('ports of %s are ports of the node under hostNetwork', (list) => {
    const ports = [{ containerPort: 80 }, { containerPort: 81, hostPort: 0 }, { containerPort: 82, hostPort: 8082 }];
    const hostPorts = (spec: any) => specOf(spec)[list][0].ports.map((port: any) => port.hostPort);
    expect(hostPorts({ hostNetwork: true, [list]: [{ ports }] })).toEqual([80, 81, 8082]);
    expect(hostPorts({ hostNetwork: false, [list]: [{ ports }] })).toEqual([undefined, 0, 8082]);
    expect(hostPorts({ [list]: [{ ports }] })).toEqual([undefined, 0, 8082]);
  });

  test.each(['containers', 'initContainers', 'ephemeralContainers'])('ports of %s are TCP', (list) => {
    expect(specOf({ [list]: [{ ports: [{ containerPort: 80 }, { containerPort: 53, protocol: 'UDP' }] }] })[list][0].ports.map((port: any) => port.protocol)).toEqual(['TCP', 'UDP']);
  });

  test('ports of Services and NetworkPolicies are TCP', () => {
    expect(normalise({ apiVersion: 'v1', kind: 'Service', spec: { ports: [{ port: 80 }] } }).spec.ports).toEqual([{ port: 80, protocol: 'TCP' }]);
    const policy = normalise({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', spec: { ingress: [{ ports: [{ port: 80 }] }, {}], egress: [{ ports: [{ port: 53, protocol: 'UDP' }, {}] }] } });
    expect(policy.spec).toEqual({ ingress: [{ ports: [{ port: 80, protocol: 'TCP' }] }, {}], egress: [{ ports: [{ port: 53, protocol: 'UDP' }, { protocol: 'TCP' }] }] });
  });
});

describe('a manifest', () => {
  test('with a pod template far inside is normalised there', () => {
    const template = (volumes: any) => ({ apiVersion: 'batch/v1', kind: 'CronJob', spec: { schedule: '* * * * *', jobTemplate: { spec: { template: { spec: { volumes } } } } } });
    expect(normalise(template([{ name: 'a' }]))).toEqual(template([{ name: 'a', emptyDir: {} }]));
  });

  test('that is normal already comes back as it is', () => {
    const manifest = pod({ containers: [{ name: 'a', ports: [{ containerPort: 80, protocol: 'TCP' }], resources: { requests: { cpu: '1' } } }], volumes: [{ name: 'a', emptyDir: {} }] });
    expect(normaliseManifest(manifest)).toBe(manifest);
  });

  test('of an unknown kind only loses its nulls', () => {
    const manifest = { apiVersion: 'example.com/v1', kind: 'Pod', spec: { volumes: [{ name: 'a' }], memory: '1024Mi', gone: null } };
    expect(normalise(manifest)).toEqual({ apiVersion: 'example.com/v1', kind: 'Pod', spec: { volumes: [{ name: 'a' }], memory: '1024Mi' } });
  });

  test.each([
    undefined, null, 'text', {}, pod(undefined), pod('text'), pod({ containers: 'text', volumes: {} }), pod({ containers: ['a', { ports: 'b', resources: 1 }], volumes: ['a'] }),
    { apiVersion: 'v1', kind: 'Service', spec: { ports: [null, 80] } }, { apiVersion: 'v1', kind: 'ResourceQuota', spec: { hard: 'a' } },
  ])('of no sense comes back without an error: %j', (manifest) => {
    expect(normalise(manifest)).toEqual(stripNulls(manifest));
  });

  test('normalised twice is the same', () => {
    fc.assert(fc.property(anyJson(), fc.constantFrom('Pod', 'Service', 'ResourceQuota', 'LimitRange'), (spec, kind) => {
      const once = normalise({ apiVersion: 'v1', kind, spec });
      expect(normaliseManifest(once)).toEqual(once);
    }));
  });
});

import { ApiObject, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { MINIMAL, MINIMAL_CONTAINER, WORKLOADS, chartFor, exempt, manifestOf, newChart, rendered, yamlFile } from './minimal-workloads';
import { podSpecOf } from '../../src/manifest';
import { AppArmorProfileType, HardenedDeployment, HardenedInclude, HardenedWorkload } from '../../src/workload';

const deployment = (props: any = {}) => new HardenedDeployment(newChart(), 'web', { ...MINIMAL, ...props });
const podOf = (workload: HardenedWorkload) => podSpecOf(manifestOf(workload));
const POD = '/spec/template/spec';
const patched = (path: string, value: unknown, props: any = {}) => {
  const workload = deployment(props);
  workload.addJsonPatch(JsonPatch.add(path, value));
  return manifestOf(workload);
};

describe('a field that is newer than cdk8s-plus is kept', () => {
  const local = { type: AppArmorProfileType.LOCALHOST, localhostProfile: 'strict' };

  test('an AppArmor profile of the pod', () => {
    expect(podOf(deployment({ appArmorProfile: local })).securityContext.appArmorProfile).toEqual(local);
    const manifest = patched(`${POD}/securityContext/appArmorProfile`, local);
    expect(podSpecOf(manifest).securityContext.appArmorProfile).toEqual(local);
  });

  test('an AppArmor profile of a container, by prop in each list and by patch', () => {
    const workload = deployment({ initContainers: [{ ...MINIMAL_CONTAINER, appArmorProfile: local }] });
    workload.addContainer({ ...MINIMAL_CONTAINER, name: 'second', appArmorProfile: local });
    workload.addJsonPatch(JsonPatch.add(`${POD}/containers/0/securityContext/appArmorProfile`, local));
    const { containers, initContainers } = podOf(workload);
    expect([...containers, ...initContainers].map(({ securityContext }: any) => securityContext.appArmorProfile)).toEqual([local, local, local]);
  });

  test('resources of the pod', () => {
    const resources = { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '1Gi' } };
    expect(podSpecOf(patched(`${POD}/resources`, resources)).resources).toEqual(resources);
  });

  test.each([true, false])('hostUsers: %s, by prop and by patch', (hostUsers) => {
    expect(podOf(deployment({ hostUsers })).hostUsers).toBe(hostUsers);
    expect(podSpecOf(patched(`${POD}/hostUsers`, hostUsers)).hostUsers).toBe(hostUsers);
  });

  test('hostUsers: true where the target has user namespaces and it is exempted', () => {
    const chart = chartFor({ userNamespaces: true });
    const workload = new HardenedDeployment(chart, 'web', { ...MINIMAL, hostUsers: true, exemptions: [exempt('pod-user-namespace')] });
    expect(podOf(workload).hostUsers).toBe(true);
  });

  test('the traffic distribution of a Service, by prop and by patch', () => {
    const workload = deployment({ port: 8080 });
    workload.addService({ trafficDistribution: 'PreferSameZone' });
    workload.addService({ name: 'other' }).addJsonPatch(JsonPatch.add('/spec/trafficDistribution', 'PreferSameNode'));
    const services = rendered(workload.node.root.node.tryFindChild('chart') as any, 'Service');
    expect(services.map(({ spec }) => spec.trafficDistribution)).toEqual(['PreferSameZone', 'PreferSameNode']);
  });
});

describe('a value that has several forms keeps its own', () => {
  test('extended resources are the same in requests and limits', () => {
    const extendedResources = { 'nvidia.com/gpu': '2' };
    const workload = deployment({ extendedResources, initContainers: [{ ...MINIMAL_CONTAINER, extendedResources }] });
    for (const { resources } of [...podOf(workload).containers, ...podOf(workload).initContainers]) {
      expect(resources.requests).toEqual({ 'cpu': '100m', 'memory': '64Mi', 'ephemeral-storage': '100Mi', ...extendedResources });
      expect(resources.limits).toEqual({ memory: '128Mi', ...extendedResources });
    }
  });

  test('extended resources by patch', () => {
    const manifest = patched(`${POD}/containers/0/resources/limits/nvidia.com~1gpu`, 1);
    expect(podSpecOf(manifest).containers[0].resources.limits['nvidia.com/gpu']).toBe(1);
  });

  test('a plain number where a percentage would do as well stays a number', () => {
    expect(patched('/spec/strategy/rollingUpdate/maxSurge', 1).spec.strategy.rollingUpdate).toEqual({ maxSurge: 1, maxUnavailable: 0 });
    const strategy = kplus.DeploymentStrategy.rollingUpdate({
      maxSurge: kplus.PercentOrAbsolute.absolute(3), maxUnavailable: kplus.PercentOrAbsolute.percent(10),
    });
    expect(manifestOf(deployment({ strategy })).spec.strategy.rollingUpdate).toEqual({ maxSurge: 3, maxUnavailable: '10%' });
  });

  test('ports of probes stay numbers', () => {
    const workload = deployment({
      port: 8080,
      liveness: kplus.Probe.fromHttpGet('/live', { port: 8081 }),
      startup: kplus.Probe.fromHttpGet('/live', { port: 8082 }),
    });
    const [{ readinessProbe, livenessProbe, startupProbe }] = podOf(workload).containers;
    expect([readinessProbe.tcpSocket.port, livenessProbe.httpGet.port, startupProbe.httpGet.port]).toEqual([8080, 8081, 8082]);
  });

  test('named ports of probes stay names', () => {
    const manifest = patched(`${POD}/containers/0/livenessProbe`, { httpGet: { path: '/', port: 'http' } });
    expect(podSpecOf(manifest).containers[0].livenessProbe.httpGet).toEqual({ path: '/', port: 'http' });
  });
});

/** Any JSON but null, which the API server reads as absent, and keys that JSON Patch itself forbids. */
const safeKey = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key));
const json = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
      fc.constantFrom('yes', '0755', '1e3', '', '~', '10%')),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(safeKey, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).tree;

/** Keys that no Kubernetes field has. */
const unknownKey = safeKey.map((key) => `x-${key}`);
const pointer = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1');

describe('whatever raw field is added comes out as it went in', () => {
  for (const [kind, create] of Object.entries(WORKLOADS)) {
    test(`to a ${kind}`, () => {
      const template = kind === 'CronJob' ? '/spec/jobTemplate/spec/template' : '/spec/template';
      const places = ['', '/metadata', '/spec', template, `${template}/spec`, `${template}/spec/securityContext`, `${template}/spec/containers/0`,
        `${template}/spec/containers/0/securityContext`, `${template}/spec/initContainers/0`, `${template}/spec/initContainers/0/resources`];
      fc.assert(fc.property(fc.constantFrom(...places), unknownKey, json, (place, key, value) => {
        const chart = newChart();
        const workload = create(chart, 'web', { initContainers: [MINIMAL_CONTAINER] });
        const before = rendered(chart, kind)[0];
        const path = `${place}/${pointer(key)}`;
        workload.addJsonPatch(JsonPatch.add(path, value));
        const after = rendered(chart, kind)[0];
        expect(after).toEqual(JsonPatch.apply(structuredClone(before), JsonPatch.add(path, structuredClone(value))));
      }), { numRuns: 60 });
    });
  }

  test('to the annotations and labels of object and pods', () => {
    fc.assert(fc.property(fc.constantFrom('/metadata', '/spec/template/metadata'), unknownKey, fc.string({ unit: 'binary' }), (place, key, value) => {
      const chart = newChart();
      const workload = new HardenedDeployment(chart, 'web', { ...MINIMAL, metadata: { annotations: { a: 'b' } }, podMetadata: { annotations: { a: 'b' } } });
      workload.addJsonPatch(JsonPatch.add(`${place}/annotations/${pointer(key)}`, value), JsonPatch.add(`${place}/labels/${pointer(key)}`, value));
      const [manifest] = rendered(chart, 'Deployment');
      const { annotations, labels } = place === '/metadata' ? manifest.metadata : manifest.spec.template.metadata;
      expect(annotations).toEqual({ a: 'b', [key]: value });
      expect(labels[key]).toBe(value);
    }), { numRuns: 60 });
  });
});

const image = 'registry.example.com/shop/third:1';
const resources = { requests: { 'cpu': '100m', 'memory': '1Gi', 'ephemeral-storage': '1Gi' }, limits: { memory: '1Gi' } };
const document = (kind: string, podSpec: any, extra: any = {}) => ({
  apiVersion: 'apps/v1', kind, metadata: { name: 'third' }, spec: { template: { spec: podSpec } }, ...extra,
});

function include(...documents: any[]): any[] {
  const chart = newChart();
  new HardenedInclude(chart, 'third', { url: yamlFile(documents.map((one) => JSON.stringify(one)).join('\n---\n')) });
  return Testing.synth(chart);
}

/** Whether everything that was said is still there; lists may have grown at their end only. */
function expectKept(said: any, found: any, path: string): void {
  if (Array.isArray(said)) {
    expect([path, Array.isArray(found)]).toEqual([path, true]);
    said.forEach((item, index) => expectKept(item, found[index], `${path}[${index}]`));
  } else if (typeof said === 'object' && said !== null) {
    expect([path, typeof found]).toEqual([path, 'object']);
    Object.entries(said).forEach(([key, item]) => expectKept(item, found[key], `${path}.${key}`));
  } else {
    expect([path, found]).toEqual([path, said]);
  }
}

describe('included manifests keep what they say', () => {
  test('fields that are newer than cdk8s-plus', () => {
    const podSpec = {
      containers: [{ name: 'a', image, resources, resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }], restartPolicyRules: [] }],
      hostUsers: false,
      resources: { limits: { memory: '2Gi' } },
      securityContext: { appArmorProfile: { type: 'RuntimeDefault' }, supplementalGroupsPolicy: 'Strict' },
      schedulingGates: [{ name: 'example.com/wait' }],
    };
    const said = document('Deployment', podSpec);
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'third' }, spec: { ports: [{ port: 80, targetPort: 8080 }], trafficDistribution: 'PreferClose' } };
    const [found, foundService] = include(said, service);
    expectKept(said, found, 'Deployment');
    expect(foundService).toEqual({ ...service, metadata: { name: 'third', namespace: 'shop' } });
  });

  test('objects without pods are exactly what they were', () => {
    const custom = fc.record({ spec: json, extra: fc.dictionary(unknownKey, json, { noNullPrototype: true }) });
    fc.assert(fc.property(fc.array(custom, { minLength: 10, maxLength: 10 }), (customs) => {
      const said = customs.map(({ spec, extra }, index) => (
        { apiVersion: 'example.com/v1', kind: 'Custom', metadata: { name: `custom-${index}`, namespace: 'shop' }, spec, ...extra }
      ));
      expect(include(...said)).toEqual(said);
    }), { numRuns: 15 });
  });

  test('whatever they say of objects, pods and containers', () => {
    const extra = fc.dictionary(unknownKey, json, { maxKeys: 3, noNullPrototype: true });
    const container = fc.record({
      extra,
      securityContext: fc.record({ extra, runAsUser: fc.integer({ min: 1, max: 9999 }), readOnlyRootFilesystem: fc.constant(true) }, { requiredKeys: ['extra'] }),
      volumeMounts: fc.option(fc.constant([{ name: 'data', mountPath: '/data' }]), { nil: undefined }),
      args: fc.option(fc.array(fc.string()), { nil: undefined }),
    });
    const spread = ({ extra: more, securityContext: { extra: secure, ...context }, ...rest }: any, name: string) =>
      JSON.parse(JSON.stringify({ name, image, resources, ...more, ...rest, securityContext: { ...secure, ...context } }));
    const pod = fc.record({
      containers: fc.array(container, { minLength: 1, maxLength: 3 }),
      initContainers: fc.array(container, { maxLength: 2 }),
      ofPod: extra,
      ofSpec: extra,
    });
    fc.assert(fc.property(fc.array(pod, { minLength: 6, maxLength: 6 }), (pods) => {
      const said = pods.map(({ containers, initContainers, ofPod, ofSpec }, index) => {
        const podSpec = {
          ...ofPod,
          containers: containers.map((one, place) => spread(one, `c${place}`)),
          initContainers: initContainers.map((one, place) => spread(one, `i${place}`)),
          volumes: [{ name: 'data', emptyDir: { sizeLimit: '1Mi' } }],
        };
        const { spec, ...rest } = document('StatefulSet', podSpec, { metadata: { name: `third-${index}` } });
        return { ...rest, spec: { ...ofSpec, ...spec } };
      });
      include(...said).forEach((found, index) => {
        expectKept(said[index], found, `StatefulSet ${index}`);
        expect(podSpecOf(found).containers).toHaveLength(pods[index].containers.length);
      });
    }), { numRuns: 15 });
  });
});

test('what a resolver or a patch adds is not shared between renderings', () => {
  const workload = deployment();
  workload.addJsonPatch(JsonPatch.add(`${POD}/x-list`, [1]));
  const first = ApiObject.of(workload).toJson();
  first.spec.template.spec['x-list'].push(2);
  first.spec.template.spec.containers.pop();
  expect(podOf(workload)['x-list']).toEqual([1]);
  expect(podOf(workload).containers).toHaveLength(1);
});

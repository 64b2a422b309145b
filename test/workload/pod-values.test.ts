import { JsonPatch } from 'cdk8s';
import { WORKLOADS, manifestOf, newChart } from './minimal-workloads';
import { hardenPodSpec } from '../../src/workload/pod-hardening';

const OPTIONS = { minor: 36, userNamespaces: false, writablePaths: [] };
const RESOURCES = { requests: { 'cpu': '1', 'memory': '1Gi', 'ephemeral-storage': '1Gi' }, limits: { memory: '1Gi' } };
const breachesOf = (change: any, ofPod: any = {}) => hardenPodSpec(
  { containers: [{ name: 'main', image: 'registry.example.com/web:1', resources: RESOURCES, ...change }], ...ofPod }, OPTIONS,
).breaches.map(({ rule, path, problem }) => `${rule ?? 'never'} ${path} ${problem}`);

describe('what the API server refuses is refused, and no exemption permits it', () => {
  test.each<[string, any, any]>([
    ['containers[0].ports[0].containerPort is out of range', { ports: [{ containerPort: 99999 }] }, {}],
    ['containers[0].ports[0].name is not the name of a port', { ports: [{ containerPort: 80, name: 'UPPER' }] }, {}],
    ['containers[0].env hold a name that no variable can have', { env: [{ name: 'A=B', value: 'x' }] }, {}],
    ['containers[0].env hold a name that no variable can have', { env: [{ name: '', value: 'x' }] }, {}],
    ['containers[0].livenessProbe.httpGet.port is no port', { livenessProbe: { httpGet: { port: 0 } } }, {}],
    ['containers[0].readinessProbe.grpc.port is no port', { readinessProbe: { grpc: { port: 70000 } } }, {}],
    ['containers[0].volumeMounts mount two volumes at one path', { volumeMounts: [{ mountPath: '/a', name: 'a' }, { mountPath: '/a', name: 'b' }] }, {}],
    ['containers[0].securityContext.runAsUser is no id', { securityContext: { runAsUser: -1 } }, {}],
    ['containers[0].securityContext.appArmorProfile.localhostProfile does not fit the type of the profile', { securityContext: { appArmorProfile: { type: 'Localhost' } } }, {}],
    ['securityContext.fsGroup is no id', {}, { securityContext: { fsGroup: 0.5 } }],
    ['securityContext.supplementalGroups is no id', {}, { securityContext: { supplementalGroups: ['0'] } }],
    ['securityContext.seccompProfile.localhostProfile does not fit the type of the profile', {}, { securityContext: { seccompProfile: { type: 'RuntimeDefault', localhostProfile: 'x' } } }],
    ['volumes hold a name that is not a DNS-1123 label', {}, { volumes: [{ name: 'X_y', emptyDir: {} }] }],
    ['volumes hold a name twice', {}, { volumes: [{ name: 'x', emptyDir: {} }, { name: 'x', emptyDir: {} }] }],
  ])('%s', (expected, change, ofPod) => {
    expect(breachesOf(change, ofPod)).toContain(`never ${expected}`);
  });

  test('what is right is let through', () => {
    const right = {
      ports: [{ containerPort: 80, name: 'http' }],
      env: [{ name: 'A', value: '=' }],
      livenessProbe: { httpGet: { port: 'http' } },
      volumeMounts: [{ mountPath: '/a', name: 'a' }, { mountPath: '/b', name: 'a' }],
      securityContext: { runAsUser: 1, seccompProfile: { type: 'Localhost', localhostProfile: 'strict.json' } },
    };
    expect(breachesOf(right, { volumes: [{ name: 'a', emptyDir: {} }] })).toEqual([]);
  });
});

test('ports that are added after construction are judged when they are rendered', () => {
  const workload = WORKLOADS.Deployment(newChart(), 'web');
  workload.containers[0].addPort({ number: 70000 });
  expect(() => manifestOf(workload)).toThrow('chart/web: spec.template.spec.containers[0].ports[0].containerPort is out of range, got 70000');
});

test('refuses annotations that are none', () => {
  expect(() => WORKLOADS.Deployment(newChart(), 'web', { metadata: { annotations: { 'bad key!': 'x' } } })).toThrow("metadata.annotations['bad key!'] is no annotation");
});

test('a patch of a probe is judged too', () => {
  const workload = WORKLOADS.Deployment(newChart(), 'web');
  workload.addJsonPatch(JsonPatch.add('/spec/template/spec/containers/0/livenessProbe', { tcpSocket: { port: 0 } }));
  expect(() => manifestOf(workload)).toThrow('livenessProbe.tcpSocket.port is no port');
});

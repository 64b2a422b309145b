import { JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { MINIMAL, MINIMAL_CONTAINER, newChart, refusalOf, rendered } from './minimal-workloads';
import { HardenedDeployment, WorkloadServiceProps } from '../../src/workload';

function serve(props: WorkloadServiceProps = {}, workloadProps: any = { port: 8080 }): any {
  const chart = newChart();
  const service = new HardenedDeployment(chart, 'web', { ...MINIMAL, ...workloadProps }).addService(props);
  return { chart, service, manifest: () => rendered(chart, 'Service')[0] };
}

test('a Service leads to the declared ports of the selected pods, inside the cluster only', () => {
  expect(serve().manifest()).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'web',
      namespace: 'shop',
      labels: { 'app.kubernetes.io/instance': 'web', 'app.kubernetes.io/managed-by': 'cdk8s-bulwark', 'app.kubernetes.io/name': 'web' },
    },
    spec: {
      type: 'ClusterIP',
      selector: { 'app.kubernetes.io/instance': 'web', 'app.kubernetes.io/name': 'web' },
      ports: [{ port: 8080, protocol: 'TCP', targetPort: 8080 }],
    },
  });
});

test('several ports get names', () => {
  const ports = [{ number: 8080, name: 'http' }, { number: 53, protocol: kplus.Protocol.UDP }];
  expect(serve({}, { ports }).manifest().spec.ports).toEqual([
    { name: 'http', port: 8080, protocol: 'TCP', targetPort: 8080 },
    { name: 'udp-53', port: 53, protocol: 'UDP', targetPort: 53 },
  ]);
});

test('a port may have another number than that of the pods', () => {
  const { manifest } = serve({ ports: [{ port: 80, targetPort: 8080, appProtocol: 'kubernetes.io/h2c' }] });
  expect(manifest().spec.ports).toEqual([{ appProtocol: 'kubernetes.io/h2c', port: 80, protocol: 'TCP', targetPort: 8080 }]);
});

test('ports of containers that are added later are served as well', () => {
  const chart = newChart();
  const workload = new HardenedDeployment(chart, 'web', { ...MINIMAL, port: 8080 });
  workload.addService();
  workload.addContainer({ ...MINIMAL_CONTAINER, portNumber: 9090 });
  expect(rendered(chart, 'Service')[0].spec.ports.map(({ port }: any) => port)).toEqual([8080, 9090]);
});

test('takes what is said of it', () => {
  const { service, manifest } = serve({
    name: 'other',
    headless: true,
    publishNotReadyAddresses: true,
    trafficDistribution: 'PreferSameZone',
    metadata: { annotations: { a: 'b' }, labels: { more: 'x' } },
  });
  service.addJsonPatch(JsonPatch.add('/spec/sessionAffinity', 'ClientIP'));
  const { metadata, spec } = manifest();
  expect(metadata).toMatchObject({ name: 'other', annotations: { a: 'b' }, labels: { 'more': 'x', 'app.kubernetes.io/name': 'web' } });
  expect(spec).toMatchObject({ clusterIP: 'None', publishNotReadyAddresses: true, trafficDistribution: 'PreferSameZone', sessionAffinity: 'ClientIP' });
});

test('a workload may have several', () => {
  const { chart, manifest } = serve();
  chart.node.findChild('web').addService({ name: 'other' });
  expect(manifest().metadata.name).toBe('web');
  expect(rendered(chart, 'Service').map(({ metadata }) => metadata.name)).toEqual(['web', 'other']);
});

describe('refused at construction', () => {
  test.each<[string, WorkloadServiceProps, string]>([
    ['a name that is no DNS label', { name: 'A_b' }, "name is not a DNS-1123 label, got 'A_b'"],
    ['a port out of range', { ports: [{ port: 99999, targetPort: 8080 }] }, 'ports[0].port is out of range, got 99999'],
    ['a target port out of range', { ports: [{ port: 80, targetPort: 0 }] }, 'ports[0].targetPort is out of range, got 0'],
    ['a port name that is no DNS label', { ports: [{ port: 8080, name: 'A_b' }] }, 'ports[0].name is not a'],
  ])('refuses %s', (_, props, message) => {
    expect(refusalOf(() => serve(props))).toContain(message);
  });
});

describe('refused at synth, when all containers are known', () => {
  test('refuses a port that no container declares', () => {
    const { chart } = serve({ ports: [{ port: 80 }] });
    expect(refusalOf(() => Testing.synth(chart))).toContain("ports lead to a port that no container declares, got 'TCP 80'. Declared ports are TCP 8080.");
  });

  test('refuses to have no ports', () => {
    expect(refusalOf(() => Testing.synth(serve({}, {}).chart))).toContain('ports are none');
  });
});

import { Size, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { MINIMAL, MINIMAL_CONTAINER, manifestOf, newChart, refusalOf, rendered } from './minimal-workloads';
import { HardenedStatefulSet } from '../../src/workload';

const data = { name: 'data', mountPath: '/var/lib/data', size: Size.gibibytes(5) };
const statefulSet = (props: any = {}, chart = newChart()) => new HardenedStatefulSet(chart, 'db', { ...MINIMAL, ...props });

test('the defaults of a StatefulSet', () => {
  expect(Yaml.stringify(manifestOf(statefulSet({ port: 5432, volumeClaimTemplates: [data] })))).toMatchSnapshot();
});

test('runs one replica without a disruption budget by default', () => {
  const chart = newChart();
  statefulSet({}, chart);
  expect(rendered(chart, 'StatefulSet')[0].spec.replicas).toBe(1);
  expect(rendered(chart, 'PodDisruptionBudget')).toEqual([]);
});

test('is protected from disruption once an autoscaler may run several replicas', () => {
  const chart = newChart();
  const target = statefulSet({}, chart);
  new kplus.HorizontalPodAutoscaler(chart, 'scaler', { target, maxReplicas: 3 });
  expect(rendered(chart, 'PodDisruptionBudget')).toHaveLength(1);
  expect(rendered(chart, 'StatefulSet')[0].spec).not.toHaveProperty('replicas');
});

test('spreads several replicas by their revision', () => {
  const chart = newChart();
  statefulSet({ replicas: 3 }, chart);
  expect(rendered(chart, 'PodDisruptionBudget')).toHaveLength(1);
  const spread = rendered(chart, 'StatefulSet')[0].spec.template.spec.topologySpreadConstraints;
  expect(spread.map(({ matchLabelKeys }: any) => matchLabelKeys)).toEqual([['controller-revision-hash'], ['controller-revision-hash']]);
});

test('has a headless Service with its name where it has a port', () => {
  const chart = newChart();
  const set = statefulSet({ port: 5432 }, chart);
  const [service] = rendered(chart, 'Service');
  expect(service.metadata.name).toBe('db');
  expect(service.spec).toMatchObject({ clusterIP: 'None', selector: set.podLabels });
  expect(rendered(chart, 'StatefulSet')[0].spec.serviceName).toBe('db');
  expect(statefulSet().service).toBeUndefined();
});

test('mounts its claims in the main container only', () => {
  const set = statefulSet({ containers: [MINIMAL_CONTAINER], volumeClaimTemplates: [data, { ...data, name: 'log', mountPath: '/log', storageClassName: 'fast' }] });
  const { template, volumeClaimTemplates } = manifestOf(set).spec;
  const mounts = template.spec.containers.map(({ volumeMounts }: any) => volumeMounts.map(({ mountPath }: any) => mountPath));
  expect(mounts).toEqual([['/var/lib/data', '/log', '/tmp'], ['/tmp']]);
  expect(volumeClaimTemplates).toEqual([
    { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } } } },
    { metadata: { name: 'log' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } }, storageClassName: 'fast' } },
  ]);
});

test('mounts no emptyDir where a claim is mounted', () => {
  const { template } = manifestOf(statefulSet({ volumeClaimTemplates: [{ ...data, mountPath: '/tmp' }] })).spec;
  expect(template.spec.containers[0].volumeMounts).toEqual([{ mountPath: '/tmp', name: 'data' }]);
  expect(template.spec).not.toHaveProperty('volumes');
});

test('pods may be managed in parallel and updated by hand', () => {
  const props = { podManagementPolicy: kplus.PodManagementPolicy.PARALLEL, strategy: kplus.StatefulSetUpdateStrategy.onDelete() };
  expect(manifestOf(statefulSet(props)).spec).toMatchObject({ podManagementPolicy: 'Parallel', updateStrategy: { type: 'OnDelete' } });
});

describe('claims', () => {
  test.each<[string, any[], string]>([
    ['whose name is no label', [{ ...data, name: 'Data' }], 'chart/db: volumeClaimTemplates[0].name is not a DNS-1123 label'],
    ['with the same name', [data, { ...data, mountPath: '/x' }], 'chart/db: volumeClaimTemplates[1].name is taken'],
    ['at a relative path', [{ ...data, mountPath: 'data' }], 'chart/db: volumeClaimTemplates[0].mountPath is not an absolute path'],
  ])('refuses claims %s', (_, volumeClaimTemplates, message) => {
    expect(refusalOf(() => statefulSet({ volumeClaimTemplates }))).toContain(message);
  });
});

test('refuses a name that leaves no room for the ordinal and the revision of its pods', () => {
  expect(refusalOf(() => statefulSet({ name: 'a'.repeat(53) }))).toContain('At most 52 characters are allowed');
  expect(statefulSet({ name: 'a'.repeat(52) }).name).toHaveLength(52);
});

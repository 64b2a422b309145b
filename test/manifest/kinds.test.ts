import { KINDS, groupOf, kindOf, podSpecOf } from '../../src/manifest';

const POD_SPEC = { containers: [] };

test.each([['v1', ''], ['apps/v1', 'apps'], ['networking.k8s.io/v1beta1', 'networking.k8s.io'], ['', '']])('the group of %j is %j', (apiVersion, group) => {
  expect(groupOf(apiVersion)).toBe(group);
});

test.each([
  ['v1', 'Namespace', 'namespaces', 'Cluster'],
  ['v1', 'Service', 'services', 'Namespaced'],
  ['apps/v1', 'Deployment', 'deployments', 'Namespaced'],
  ['networking.k8s.io/v1', 'NetworkPolicy', 'networkpolicies', 'Namespaced'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole', 'clusterroles', 'Cluster'],
])('%s %s is found', (apiVersion, kind, plural, scope) => {
  expect(kindOf({ apiVersion, kind })).toMatchObject({ plural, scope });
});

test.each([
  { apiVersion: 'serving.knative.dev/v1', kind: 'Service' },
  { apiVersion: 'v1', kind: 'Deployment' },
  { apiVersion: 'v1', kind: 'deployment' },
  { kind: 'Deployment' },
  {},
])('%j is not known', (manifest) => {
  expect(kindOf(manifest)).toBeUndefined();
  expect(podSpecOf(manifest)).toBeUndefined();
});

test('a kind stands once per group, with a resource name of its own', () => {
  expect(new Set(KINDS.map(({ group, kind }) => `${group}/${kind}`)).size).toBe(KINDS.length);
  expect(new Set(KINDS.map(({ group, plural }) => `${group}/${plural}`)).size).toBe(KINDS.length);
  expect(KINDS.filter(({ plural }) => !/^[a-z]+s$/.test(plural))).toEqual([]);
});

const TEMPLATE_KINDS = [
  ['v1', 'ReplicationController'], ['apps/v1', 'Deployment'], ['apps/v1', 'StatefulSet'], ['apps/v1', 'DaemonSet'], ['apps/v1', 'ReplicaSet'], ['batch/v1', 'Job'],
];

test.each<[string, string, object]>([
  ['v1', 'Pod', { spec: POD_SPEC }],
  ['v1', 'PodTemplate', { template: { spec: POD_SPEC } }],
  ['batch/v1', 'CronJob', { spec: { jobTemplate: { spec: { template: { spec: POD_SPEC } } } } }],
  ...TEMPLATE_KINDS.map(([apiVersion, kind]): [string, string, object] => [apiVersion, kind, { spec: { template: { spec: POD_SPEC } } }]),
])('the pod spec of %s %s', (apiVersion, kind, rest) => {
  expect(podSpecOf({ apiVersion, kind, ...rest })).toBe(POD_SPEC);
});

test('nothing else makes pods, and a pod maker without a spec has none', () => {
  expect(KINDS.filter(({ podSpec }) => podSpec)).toHaveLength(9);
  expect(podSpecOf({ apiVersion: 'v1', kind: 'ConfigMap', spec: POD_SPEC })).toBeUndefined();
  expect(podSpecOf({ apiVersion: 'apps/v1', kind: 'Deployment' })).toBeUndefined();
});

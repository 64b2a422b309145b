import { containerDefaults } from '../../src/tenant/container-limits';
import { addDemands, demandsOf } from '../../src/tenant/workload-demand';

const NOTHING = { requests: {}, limits: {} };

function demand(manifest: any, defaults = NOTHING, others: any[] = []): { [key: string]: string } {
  const [{ ofPods, ofObjects }] = demandsOf([manifest, ...others], defaults);
  return Object.fromEntries([...addDemands([ofPods, ofObjects])].filter(([key]) => !key.startsWith('count/')).map(([key, amount]) => [key, `${amount}`]));
}

function pod(spec: any): any {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod' }, spec };
}

function cpu(request: string, extra: any = {}): any {
  return { name: request, resources: { requests: { cpu: request } }, ...extra };
}

const SIDECAR = { restartPolicy: 'Always' };
const TEMPLATE = { spec: { containers: [cpu('100m')] } };

test.each<[string, any, string | undefined]>([
  ['the sum of its containers', { containers: [cpu('1'), cpu('500m')] }, '1500m'],
  ['the largest init container where that is more', { containers: [cpu('1')], initContainers: [cpu('2'), cpu('3')] }, '3'],
  ['not the sum of init containers, which run one after the other', { containers: [cpu('4')], initContainers: [cpu('2'), cpu('3')] }, '4'],
  ['its sidecars beside the containers', { containers: [cpu('1')], initContainers: [cpu('2', SIDECAR)] }, '3'],
  ['an init container beside the sidecars that started before it', { containers: [cpu('1')], initContainers: [cpu('1', SIDECAR), cpu('5')] }, '6'],
  ['an init container without the sidecars that start after it', { containers: [cpu('1')], initContainers: [cpu('5'), cpu('1', SIDECAR)] }, '5'],
  ['what is set for the pod as a whole', { resources: { requests: { cpu: '7' } }, containers: [cpu('1')] }, '7'],
  ['the limit of the pod as a whole where nobody requests', { resources: { limits: { cpu: '7' } }, containers: [{ name: 'main' }] }, '7'],
  ['the requests of the containers where the pod has a limit only', { resources: { limits: { cpu: '7' } }, containers: [cpu('1')] }, '1'],
  ['the overhead of its runtime class on top', { overhead: { cpu: '250m' }, containers: [cpu('1')] }, '1250m'],
  ['the limit of a container that has no request', { containers: [{ name: 'main', resources: { limits: { cpu: '2' } } }] }, '2'],
  ['nothing where nobody says anything', { containers: [{ name: 'main' }] }, undefined],
])('a pod requests %s', (_, spec, expected) => {
  expect(demand(pod(spec))['requests.cpu']).toBe(expected);
});

test('what a container leaves out is filled in by the LimitRange, except for a request that its limit stands for', () => {
  const containers = [{ name: 'a' }, { name: 'b', resources: { limits: { memory: '1Gi' } } }];
  expect(demand(pod({ containers }), containerDefaults({}))).toEqual({
    'pods': '1',
    'requests.cpu': '200m',
    'requests.memory': '1152Mi',
    'limits.memory': '1280Mi',
    'requests.ephemeral-storage': '256Mi',
    'limits.ephemeral-storage': '4Gi',
  });
});

test.each<[string, any, number]>([
  ['a Deployment counts its replicas', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { replicas: 3, template: TEMPLATE } }, 3],
  ['a Deployment has one replica where it does not say', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: TEMPLATE } }, 1],
  ['a Deployment of no replicas counts nothing', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { replicas: 0, template: TEMPLATE } }, 0],
  ['a StatefulSet counts its replicas', { apiVersion: 'apps/v1', kind: 'StatefulSet', spec: { replicas: 3, template: TEMPLATE } }, 3],
  ['a DaemonSet counts once', { apiVersion: 'apps/v1', kind: 'DaemonSet', spec: { template: TEMPLATE } }, 1],
  ['a Job counts once', { apiVersion: 'batch/v1', kind: 'Job', spec: { template: TEMPLATE } }, 1],
  ['a Job counts what runs at a time', { apiVersion: 'batch/v1', kind: 'Job', spec: { parallelism: 4, completions: 10, template: TEMPLATE } }, 4],
  ['a Job runs no more pods than it has to complete', { apiVersion: 'batch/v1', kind: 'Job', spec: { parallelism: 4, completions: 2, template: TEMPLATE } }, 2],
  ['a CronJob counts for one run', { apiVersion: 'batch/v1', kind: 'CronJob', spec: { suspend: true, jobTemplate: { spec: { parallelism: 2, template: TEMPLATE } } } }, 2],
  ['a Pod counts once', pod(TEMPLATE.spec), 1],
  ['a PodTemplate runs nothing', { apiVersion: 'v1', kind: 'PodTemplate', template: TEMPLATE }, 0],
  ['what has no pods counts none', { apiVersion: 'v1', kind: 'ServiceAccount' }, 0],
])('%s', (_, manifest, pods) => {
  expect(demand(manifest)).toEqual(pods === 0 ? {} : { 'pods': `${pods}`, 'requests.cpu': `${pods * 100}m` });
});

test.each<[string, any, any]>([
  ['a ConfigMap', { apiVersion: 'v1', kind: 'ConfigMap' }, { configmaps: '1' }],
  ['a Secret', { apiVersion: 'v1', kind: 'Secret' }, { secrets: '1' }],
  ['a claim', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', spec: { resources: { requests: { storage: '5Gi' } } } }, { 'persistentvolumeclaims': '1', 'requests.storage': '5Gi' }],
  ['the claims of a StatefulSet', {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    spec: { replicas: 2, template: { spec: { containers: [] } }, volumeClaimTemplates: [{ spec: { resources: { requests: { storage: '1Gi' } } } }, { spec: { resources: { requests: { storage: '2Gi' } } } }] },
  }, { 'pods': '2', 'persistentvolumeclaims': '4', 'requests.storage': '6Gi' }],
  ['a Service inside the cluster', { apiVersion: 'v1', kind: 'Service', spec: { ports: [{ port: 80 }] } }, { services: '1' }],
  ['a NodePort Service by its ports', { apiVersion: 'v1', kind: 'Service', spec: { type: 'NodePort', ports: [{ port: 80 }, { port: 443 }] } }, { 'services': '1', 'services.nodeports': '2' }],
  ['a LoadBalancer by its ports too', { apiVersion: 'v1', kind: 'Service', spec: { type: 'LoadBalancer', ports: [{ port: 80 }] } }, { 'services': '1', 'services.loadbalancers': '1', 'services.nodeports': '1' }],
  ['a LoadBalancer without node ports', { apiVersion: 'v1', kind: 'Service', spec: { type: 'LoadBalancer', allocateLoadBalancerNodePorts: false, ports: [{ port: 80 }] } }, { 'services': '1', 'services.loadbalancers': '1' }],
  ['nothing of a custom resource of the same name', { apiVersion: 'example.com/v1', kind: 'Secret' }, {}],
])('a quota counts %s', (_, manifest, expected) => {
  expect(demand(manifest)).toEqual(expected);
});

test('demands add up by key', () => {
  const [one, secret] = demandsOf([pod({ containers: [cpu('1')] }), { apiVersion: 'v1', kind: 'Secret' }], NOTHING);
  expect(Object.fromEntries([...addDemands([one.ofPods, one.ofPods, secret.ofObjects])].filter(([key]) => !key.startsWith('count/')).map(([key, amount]) => [key, `${amount}`])))
    .toEqual({ 'pods': '2', 'requests.cpu': '2', 'secrets': '1' });
});

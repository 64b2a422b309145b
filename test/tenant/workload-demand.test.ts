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
  ['a Deployment counts its replicas, and those of a rolling update', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { replicas: 3, template: TEMPLATE } }, 4],
  ['a Deployment has one replica where it does not say', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: TEMPLATE } }, 2],
  ['a Deployment of no replicas counts nothing', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { replicas: 0, template: TEMPLATE } }, 0],
  ['a StatefulSet counts its replicas', { apiVersion: 'apps/v1', kind: 'StatefulSet', spec: { replicas: 3, template: TEMPLATE } }, 3],
  ['a DaemonSet counts once', { apiVersion: 'apps/v1', kind: 'DaemonSet', spec: { template: TEMPLATE } }, 1],
  ['a Job counts once', { apiVersion: 'batch/v1', kind: 'Job', spec: { template: TEMPLATE } }, 1],
  ['a Job counts what runs at a time', { apiVersion: 'batch/v1', kind: 'Job', spec: { parallelism: 4, completions: 10, template: TEMPLATE } }, 4],
  ['a Job runs no more pods than it has to complete', { apiVersion: 'batch/v1', kind: 'Job', spec: { parallelism: 4, completions: 2, template: TEMPLATE } }, 2],
  ['a CronJob counts for one run', { apiVersion: 'batch/v1', kind: 'CronJob', spec: { suspend: true, concurrencyPolicy: 'Forbid', jobTemplate: { spec: { parallelism: 2, template: TEMPLATE } } } }, 2],
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

test.each<[string, any, { [key: string]: string }]>([
  ['an extended resource by the requests that its limits stand for', { containers: [{ name: 'a', resources: { limits: { 'nvidia.com/gpu': 2 } } }] }, { 'requests.nvidia.com/gpu': '2', 'limits.nvidia.com/gpu': '2' }],
  ['an extended resource of an init container', { containers: [], initContainers: [{ name: 'a', resources: { requests: { 'nvidia.com/gpu': 1 } } }] }, { 'requests.nvidia.com/gpu': '1' }],
  ['huge pages under both names', { containers: [{ name: 'a', resources: { requests: { 'hugepages-2Mi': '4Mi' } } }] }, { 'hugepages-2Mi': '4Mi', 'requests.hugepages-2Mi': '4Mi' }],
  ['huge pages of the pod as a whole', { resources: { requests: { 'hugepages-2Mi': '8Mi' } }, containers: [] }, { 'hugepages-2Mi': '8Mi', 'requests.hugepages-2Mi': '8Mi' }],
  ['claims of generic ephemeral volumes', { containers: [], volumes: [{ name: 'scratch', ephemeral: { volumeClaimTemplate: claim('5Gi', 'fast') } }, { name: 'tmp', emptyDir: {} }] }, {
    'persistentvolumeclaims': '1',
    'requests.storage': '5Gi',
    'fast.storageclass.storage.k8s.io/persistentvolumeclaims': '1',
    'fast.storageclass.storage.k8s.io/requests.storage': '5Gi',
  }],
])('a quota counts %s', (_, spec, expected) => {
  expect(demand(pod(spec))).toEqual({ pods: '1', ...expected });
});

function claim(storage: string, storageClassName?: string, annotations?: any): any {
  return { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { annotations }, spec: { storageClassName, resources: { requests: { storage } } } };
}

test.each<[string, any, { [key: string]: string }]>([
  ['its class', claim('1Gi', 'fast'), { 'fast.storageclass.storage.k8s.io/persistentvolumeclaims': '1', 'fast.storageclass.storage.k8s.io/requests.storage': '1Gi' }],
  ['the class of the old annotation', claim('1Gi', undefined, { 'volume.beta.kubernetes.io/storage-class': 'fast' }), { 'fast.storageclass.storage.k8s.io/persistentvolumeclaims': '1', 'fast.storageclass.storage.k8s.io/requests.storage': '1Gi' }],
  ['no class where it says that it has none', claim('1Gi', ''), {}],
])('a claim counts for %s', (_, manifest, expected) => {
  expect(demand(manifest)).toEqual({ 'persistentvolumeclaims': '1', 'requests.storage': '1Gi', ...expected });
});

const DEVICES = 'gpu.deviceclass.resource.k8s.io/devices';
const IMPLICIT = 'requests.deviceclass.resource.kubernetes.io/gpu';

function devices(...requests: any[]): any {
  return { devices: { requests } };
}

test.each<[string, any, string | undefined]>([
  ['its exact count', devices({ exactly: { deviceClassName: 'gpu', count: 3 } }), '3'],
  ['one where it does not say', devices({ exactly: { deviceClassName: 'gpu' } }), '1'],
  ['32 for all of them', devices({ exactly: { deviceClassName: 'gpu', allocationMode: 'All' } }), '32'],
  ['the largest of its alternatives', devices({ firstAvailable: [{ deviceClassName: 'gpu', count: 2 }, { deviceClassName: 'gpu', count: 4 }, { deviceClassName: 'gpu', count: 1 }] }), '4'],
  ['the sum of its requests', devices({ exactly: { deviceClassName: 'gpu', count: 3 } }, { exactly: { deviceClassName: 'gpu' } }), '4'],
  ['requests of the older versions', devices({ deviceClassName: 'gpu', count: 2 }), '2'],
  ['nothing of other classes', devices({ exactly: { deviceClassName: 'nic' } }), undefined],
])('a ResourceClaim counts for %s', (_, spec, expected) => {
  const found = demand({ apiVersion: 'resource.k8s.io/v1', kind: 'ResourceClaim', spec });
  expect([found[DEVICES], found[IMPLICIT]]).toEqual([expected, expected]);
});

test('every pod takes the devices of the templates that it names', () => {
  const template = { apiVersion: 'resource.k8s.io/v1', kind: 'ResourceClaimTemplate', metadata: { name: 'one-gpu' }, spec: { spec: devices({ exactly: { deviceClassName: 'gpu' } }) } };
  const spec = { replicas: 3, template: { spec: { containers: [], resourceClaims: [{ name: 'a', resourceClaimTemplateName: 'one-gpu' }, { name: 'b', resourceClaimName: 'shared' }] } } };
  const manifests = [{ apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name: 'ml' }, spec }, template];
  const [{ ofObjects }] = demandsOf(manifests, NOTHING);
  expect([DEVICES, 'count/resourceclaims.resource.k8s.io', 'count/pods'].map((key) => `${ofObjects.get(key)}`)).toEqual(['3', '3', '3']);
});

test.each<[string, any, string]>([
  ['of a known kind', { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' }, 'count/ingresses.networking.k8s.io'],
  ['of the core group', { apiVersion: 'v1', kind: 'ServiceAccount' }, 'count/serviceaccounts'],
  ['of a custom kind', { apiVersion: 'example.com/v1', kind: 'Widget' }, 'count/widgets.example.com'],
  ['of a custom kind that ends in y', { apiVersion: 'example.com/v1', kind: 'Policy' }, 'count/policies.example.com'],
  ['of a custom kind that ends in s', { apiVersion: 'example.com/v1', kind: 'Class' }, 'count/classes.example.com'],
])('an object %s counts for its resource', (_, manifest, key) => {
  const [{ ofObjects }] = demandsOf([manifest], NOTHING);
  expect([...ofObjects].map(([found, amount]) => `${found} ${amount}`)).toEqual([`${key} 1`]);
});

test('a ResourceQuota counts for the number of quotas', () => {
  expect(demand({ apiVersion: 'v1', kind: 'ResourceQuota' })).toEqual({ resourcequotas: '1' });
});

test('demands add up by key', () => {
  const [one, secret] = demandsOf([pod({ containers: [cpu('1')] }), { apiVersion: 'v1', kind: 'Secret' }], NOTHING);
  expect(Object.fromEntries([...addDemands([one.ofPods, one.ofPods, secret.ofObjects])].filter(([key]) => !key.startsWith('count/')).map(([key, amount]) => [key, `${amount}`])))
    .toEqual({ 'pods': '2', 'requests.cpu': '2', 'secrets': '1' });
});

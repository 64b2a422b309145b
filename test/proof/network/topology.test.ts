import { NOTHING, app, isolation, listening, metadata, namespace, networkPolicy, pod, proofOf, reach } from './cluster';
import { kindOf, valueAt } from '../../../src/manifest';
import { topologyOf } from '../../../src/proof/network/topology';
import { POD_KINDS } from '../../../src/rules/rule';
import { workloadOf } from '../../rules/clean-pods';

function ids(...manifests: any[]): string[] {
  return proofOf(manifests).topology.workloads.map(({ id }) => id);
}

/** A pod that belongs to somebody. */
function owned(id: string, owner: object, others: object = {}): any {
  const base = pod(id);
  return { ...base, metadata: { ...base.metadata, ownerReferences: [{ controller: true, ...owner }] }, ...others };
}

function maker(kind: string, id: string, labels: { [key: string]: string } = { app: 'web' }): any {
  return { apiVersion: 'apps/v1', kind, metadata: metadata(id), spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers: [] } } } };
}

describe('workloads', () => {
  test.each(POD_KINDS.filter((kind) => kind !== 'PodTemplate'))('are those of a %s, with the labels of its pods', (kind) => {
    const made = workloadOf(kind, { containers: [{ name: 'main', ports: [{ name: 'http', containerPort: 80 }] }] });
    const object = { ...made, metadata: { ...made.metadata, ownerReferences: [] } };
    const [found] = topologyOf([{ manifest: object }]).workloads;
    expect(found.kind).toBe(object.kind);
    expect(found.name).toBe(object.metadata.name);
    expect(found.labels).toEqual(valueAt(object, [...kindOf(object)!.podSpec!.slice(0, -1), 'metadata', 'labels']));
    expect(found.namedPorts).toEqual([{ name: 'http', protocol: 'TCP', port: 80 }]);
    expect(found.object.manifest).toBe(object);
  });

  test('are none of a PodTemplate: nobody runs it by itself', () => {
    expect(ids(workloadOf('PodTemplate'))).toEqual([]);
  });

  test('have the labels of the pods, not those of what makes them', () => {
    const deployment = { ...maker('Deployment', 'a/web'), metadata: metadata('a/web', { labels: { app: 'other' } }) };
    const policy = networkPolicy('a/in', { podSelector: app('web') });
    expect(reach([deployment, pod('a/x'), policy], 'a/x', 'a/web')).toBe(NOTHING);
    expect(reach([deployment, pod('a/x'), networkPolicy('a/in', { podSelector: app('other') })], 'a/x', 'a/web')).not.toBe(NOTHING);
  });

  test('are numbered in their order', () => {
    expect(proofOf([pod('a/x'), pod('b/y'), pod('a/z')]).topology.workloads.map(({ index, id }) => `${index} ${id}`)).toEqual(['0 a/x[Pod]', '1 b/y[Pod]', '2 a/z[Pod]']);
  });
});

describe('pods of one owner', () => {
  const owner = { kind: 'ReplicaSet', name: 'web-1' };

  /** A pod of the owner that policies can tell from others by these parts. */
  function of(id: string, labels: { [key: string]: string }, spec: object = {}): any {
    return { ...owned(id, owner), metadata: { ...owned(id, owner).metadata, labels }, spec: { containers: [], ...spec } };
  }

  test('are one workload, by the name of the owner', () => {
    expect(ids(of('a/one', { app: 'web' }), of('a/two', { app: 'web' }))).toEqual(['a/web-1[ReplicaSet]']);
  });

  test('are several where they differ in what policies see', () => {
    const one = of('a/one', { app: 'web' });
    for (const other of [of('a/two', { app: 'db' }), of('a/two', { app: 'web' }, { hostNetwork: true }), of('a/two', { app: 'web' }, listening({ name: 'http', containerPort: 80 }))]) {
      expect(ids(one, other)).toEqual(['a/web-1[ReplicaSet]', 'a/web-1[ReplicaSet]']);
    }
  });

  test('are several in several namespaces', () => {
    expect(ids(of('a/one', { app: 'web' }), of('b/one', { app: 'web' }))).toEqual(['a/web-1[ReplicaSet]', 'b/web-1[ReplicaSet]']);
  });

  test('that differ in labels are held to policies each by itself, and listed together', () => {
    const objects = [of('a/one', { app: 'web' }), of('a/two', { app: 'db' }), pod('a/x'), networkPolicy('a/in', { podSelector: app('db'), ingress: [{ ports: [{ port: 80 }] }] }),
      networkPolicy('a/web', { podSelector: app('web'), ingress: [{ ports: [{ port: 81 }] }] })];
    expect(proofOf(objects).list().filter(({ source, destination }) => source === 'a/x[Pod]' && destination === 'a/web-1[ReplicaSet]').map(({ traffic }) => `${traffic}`)).toEqual(['TCP 80-81']);
  });

  test('are left out where what makes them is there', () => {
    expect(ids(maker('ReplicaSet', 'a/web-1'), of('a/one', { app: 'web' }))).toEqual(['a/web-1[ReplicaSet]']);
    expect(proofOf([maker('ReplicaSet', 'a/web-1', { app: 'made' }), of('a/one', { app: 'web' })]).topology.workloads[0].labels).toEqual({ app: 'made' });
  });

  test('are there where a namesake in another namespace, or of another kind, is there', () => {
    expect(ids(maker('ReplicaSet', 'b/web-1'), of('a/one', { app: 'web' }))).toEqual(['b/web-1[ReplicaSet]', 'a/web-1[ReplicaSet]']);
    expect(ids(maker('Deployment', 'a/web-1'), of('a/one', { app: 'web' }))).toEqual(['a/web-1[Deployment]', 'a/web-1[ReplicaSet]']);
  });

  test('are left out along the chain: a Deployment makes a ReplicaSet, which makes pods', () => {
    const replicaSet = { ...maker('ReplicaSet', 'a/web-1'), metadata: metadata('a/web-1', { ownerReferences: [{ controller: true, kind: 'Deployment', name: 'web' }] }) };
    expect(ids(maker('Deployment', 'a/web'), replicaSet, of('a/one', { app: 'web' }))).toEqual(['a/web[Deployment]']);
  });
});

describe('owners', () => {
  test('that do not control a pod are none', () => {
    expect(ids(owned('a/one', { kind: 'Backup', name: 'nightly', controller: false }))).toEqual(['a/one[Pod]']);
  });

  test('are none of static pods, which belong to their node', () => {
    expect(ids(owned('kube-system/etcd', { kind: 'Node', name: 'node-1' }))).toEqual(['kube-system/etcd[Pod]']);
  });

  test('without a kind make pods that are called after them', () => {
    expect(ids(owned('a/one', { name: 'web' }), owned('a/two', { name: 'web' }), pod('a/two'))).toEqual(['a/web[Pod]', 'a/web[Pod]', 'a/two[Pod]']);
  });

  test('with names or kinds that are no texts are none', () => {
    expect(ids(owned('a/one', { kind: 'Job', name: 5 }), owned('a/two', { kind: {}, name: 'web' }))).toEqual(['a/one[Pod]', 'a/two[Pod]']);
  });

  test('may be of a kind that nobody knows', () => {
    expect(ids(owned('a/one', { kind: 'Rollout', name: 'web' }))).toEqual(['a/web[Rollout]']);
  });
});

describe('pods that have ended', () => {
  test.each(['Succeeded', 'Failed'])('are left out: %s', (phase) => {
    expect(ids({ ...pod('a/one'), status: { phase } })).toEqual([]);
  });

  test.each(['Pending', 'Running', 'Unknown'])('are none while they are %s', (phase) => {
    expect(ids({ ...pod('a/one'), status: { phase } })).toEqual(['a/one[Pod]']);
  });

  test('count where a controller owns them, as it makes another', () => {
    expect(ids(owned('a/one', { kind: 'Job', name: 'nightly' }, { status: { phase: 'Succeeded' } }))).toEqual(['a/nightly[Job]']);
  });
});

describe('namespaces', () => {
  function known(...manifests: any[]): { [name: string]: object } {
    return Object.fromEntries([...proofOf(manifests).topology.namespaces.values()].map(({ name, labels }) => [name, labels]));
  }

  test('have the labels of their object, and that of their name', () => {
    expect(known(namespace('a', { team: 'red' }))).toEqual({ a: { 'team': 'red', 'kubernetes.io/metadata.name': 'a' } });
  });

  test('without an object are known by what stands in them, and have the label of their name', () => {
    expect(known(pod('a/x'), networkPolicy('b/p', {}))).toEqual({ a: { 'kubernetes.io/metadata.name': 'a' }, b: { 'kubernetes.io/metadata.name': 'b' } });
  });

  test('may stand after what stands in them', () => {
    expect(known(pod('a/x'), namespace('a', { team: 'red' }))).toEqual({ a: { 'team': 'red', 'kubernetes.io/metadata.name': 'a' } });
  });

  test('are `default` for objects that name none', () => {
    expect(ids(pod('x'), pod('default/y'))).toEqual(['default/x[Pod]', 'default/y[Pod]']);
    expect(reach([pod('x'), pod('y'), networkPolicy('p', { podSelector: {} })], 'default/x', 'default/y')).toBe(NOTHING);
    expect(reach([pod('x'), pod('y'), isolation('default', 'Ingress')], 'default/x', 'default/y')).toBe(NOTHING);
  });

  test('are none that objects of the whole cluster stand in', () => {
    expect(known({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'view' } })).toEqual({});
  });

  test('know their workloads', () => {
    const { namespaces } = proofOf([namespace('a'), pod('a/x'), pod('b/y'), pod('a/z')]).topology;
    expect([...namespaces.values()].map(({ name, workloads }) => `${name}: ${workloads.map((found) => found.name).join()}`)).toEqual(['a: x,z', 'b: y']);
  });
});

describe('labels', () => {
  test('whose values are no texts are none: the API server refuses them', () => {
    const wrong: any = { app: 'x', number: 5, map: { toString: 1 } };
    const { workloads, namespaces } = proofOf([namespace('a', wrong), pod('a/x', wrong)]).topology;
    expect(workloads[0].labels).toEqual({ app: 'x' });
    expect(namespaces.get('a')!.labels).toEqual({ 'app': 'x', 'kubernetes.io/metadata.name': 'a' });
  });
});

describe('tenants of namespaces', () => {
  function tenants(...objects: any[]): { [name: string]: string | undefined } {
    return Object.fromEntries([...topologyOf(objects).namespaces.values()].map(({ name, tenant }) => [name, tenant]));
  }

  test('are those of their label', () => {
    expect(tenants({ manifest: namespace('a', { 'cdk8s-bulwark/tenant': 'shop' }) })).toEqual({ a: 'shop' });
  });

  test('are those of the boundary in which their object stands', () => {
    expect(tenants({ manifest: namespace('a'), tenant: 'shop' })).toEqual({ a: 'shop' });
  });

  test('without an object are those of what stands in them', () => {
    expect(tenants({ manifest: pod('a/x'), tenant: 'shop' }, { manifest: pod('b/y') })).toEqual({ a: 'shop', b: undefined });
  });
});

import * as fc from 'fast-check';
import { sharedVolume } from '../../../src/rules/storage/shared-volume';
import { CLEAN_STORAGE } from '../clean/storage';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

function volume(name: string, namespace: string, source: any): any {
  const { csi: _csi, ...spec } = CLEAN_STORAGE.PersistentVolume.spec;
  return { ...CLEAN_STORAGE.PersistentVolume, metadata: { name }, spec: { ...spec, claimRef: { namespace, name }, ...source } };
}

function disk(name: string, namespace: string, volumeHandle: string): any {
  return volume(name, namespace, { csi: { driver: 'ebs.csi.aws.com', volumeHandle } });
}

function share(name: string, namespace: string, path: string): any {
  return volume(name, namespace, { nfs: { server: 'nfs.example.com', path } });
}

describeGraphRule(sharedVolume, {
  clean: [disk('a', 'shop', 'vol-1'), disk('b', 'bank', 'vol-2'), share('c', 'shop', '/exports/shop'), share('d', 'bank', '/exports/bank')],
  breaks: [
    { name: 'one disk for two namespaces', object: 1, edit: { set: 'spec.csi.volumeHandle', to: 'vol-1' }, finds: ['PersistentVolume/a spec.claimRef', 'PersistentVolume/b spec.claimRef'] },
    { name: 'one directory for two namespaces', object: 3, edit: { set: 'spec.nfs.path', to: '//exports/./shop/' }, finds: ['PersistentVolume/c spec.claimRef', 'PersistentVolume/d spec.claimRef'] },
    { name: 'a directory within that of another namespace', object: 3, edit: { set: 'spec.nfs.path', to: '/exports/shop/bank' }, finds: ['PersistentVolume/c spec.claimRef', 'PersistentVolume/d spec.claimRef'] },
    { name: 'the whole server', object: 3, edit: { set: 'spec.nfs.path', to: '/' }, finds: ['PersistentVolume/c spec.claimRef', 'PersistentVolume/d spec.claimRef'] },
  ],
  keeps: [
    { name: 'two volumes of one namespace', given: [{ object: 1, edit: { set: 'spec.claimRef.namespace', to: 'shop' } }], object: 1, edit: { set: 'spec.csi.volumeHandle', to: 'vol-1' } },
    { name: 'another driver', given: [{ object: 1, edit: { set: 'spec.csi.driver', to: 'csi.example.com' } }], object: 1, edit: { set: 'spec.csi.volumeHandle', to: 'vol-1' } },
    { name: 'another server', given: [{ object: 3, edit: { set: 'spec.nfs.server', to: 'other.example.com' } }], object: 3, edit: { set: 'spec.nfs.path', to: '/exports/shop' } },
    { name: 'a directory whose name begins the same', object: 3, edit: { set: 'spec.nfs.path', to: '/exports/shop2' } },
    { name: 'a volume that is reserved for nobody, which another rule tells', given: [{ object: 1, edit: { set: 'spec.claimRef', to: undefined } }], object: 1, edit: { set: 'spec.csi.volumeHandle', to: 'vol-1' } },
  ],
});

const ON_NODE = (node: string) => ({ required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [node] }] }] } });

test.each<[string, any, any, any]>([
  ['a disk of AWS', { awsElasticBlockStore: { volumeID: 'vol-1' } }, { awsElasticBlockStore: { volumeID: 'vol-1', partition: 2 } }, { awsElasticBlockStore: { volumeID: 'vol-2' } }],
  ['a disk of Azure', { azureDisk: { diskURI: '/disks/a' } }, { azureDisk: { diskURI: '/disks/a' } }, { azureDisk: { diskURI: '/disks/b' } }],
  ['a share of Azure', { azureFile: { secretName: 's', shareName: 'a' } }, { azureFile: { secretName: 's', shareName: 'a' } }, { azureFile: { secretName: 's', shareName: 'b' } }],
  ['a disk of Google', { gcePersistentDisk: { pdName: 'a' } }, { gcePersistentDisk: { pdName: 'a' } }, { gcePersistentDisk: { pdName: 'b' } }],
  ['a disk of OpenStack', { cinder: { volumeID: 'a' } }, { cinder: { volumeID: 'a' } }, { cinder: { volumeID: 'b' } }],
  ['a disk of vSphere', { vsphereVolume: { volumePath: '[a] a' } }, { vsphereVolume: { volumePath: '[a] a' } }, { vsphereVolume: { volumePath: '[a] b' } }],
  ['a volume of Portworx', { portworxVolume: { volumeID: 'a' } }, { portworxVolume: { volumeID: 'a' } }, { portworxVolume: { volumeID: 'b' } }],
  ['a volume of Quobyte', { quobyte: { registry: 'r', volume: 'a' } }, { quobyte: { registry: 'r', volume: 'a' } }, { quobyte: { registry: 'q', volume: 'a' } }],
  ['a volume of Gluster', { glusterfs: { endpoints: 'e', path: 'a' } }, { glusterfs: { endpoints: 'e', path: 'a' } }, { glusterfs: { endpoints: 'e', path: 'b' } }],
  ['a directory of CephFS', { cephfs: { monitors: ['m1', 'm2'], path: '/a/b' } }, { cephfs: { monitors: ['m2'] } }, { cephfs: { monitors: ['m3'] } }],
  ['another directory of CephFS', { cephfs: { monitors: ['m1'], path: '/a' } }, { cephfs: { monitors: ['m1'], path: '/a' } }, { cephfs: { monitors: ['m1'], path: '/b' } }],
  ['an image of Ceph', { rbd: { monitors: ['m1'], image: 'a' } }, { rbd: { monitors: ['m1'], image: 'a', pool: 'rbd' } }, { rbd: { monitors: ['m1'], image: 'a', pool: 'b' } }],
  ['a disk of iSCSI', { iscsi: { targetPortal: '10.0.0.1', portals: ['10.0.0.2:3260'], iqn: 'i', lun: 0 } }, { iscsi: { targetPortal: '10.0.0.2', iqn: 'i', lun: 0 } }, { iscsi: { targetPortal: '10.0.0.2', iqn: 'i', lun: 1 } }],
  ['a disk of Fibre Channel', { fc: { targetWWNs: ['a', 'b'], lun: 0 } }, { fc: { targetWWNs: ['b'], lun: 0 } }, { fc: { targetWWNs: ['b'], lun: 1 } }],
  ['a disk of Fibre Channel by its id', { fc: { wwids: ['a'] } }, { fc: { wwids: ['b', 'a'] } }, { fc: { wwids: ['b'] } }],
  ['a directory of every node', { hostPath: { path: '/mnt/a' } }, { hostPath: { path: '/mnt/a/b' } }, { hostPath: { path: '/mnt/b' } }],
  ['a directory of one node', { local: { path: '/mnt/a' }, nodeAffinity: ON_NODE('n1') }, { hostPath: { path: '/mnt' }, nodeAffinity: ON_NODE('n1') }, { local: { path: '/mnt/a' }, nodeAffinity: ON_NODE('n2') }],
])('%s for two namespaces is found', (_, one, same, other) => {
  const found = (source: any) => graphFindings(sharedVolume, [volume('a', 'shop', one), volume('b', 'bank', source)]).map(({ object }) => object.manifest.metadata.name);
  expect(found(same)).toEqual(['a', 'b']);
  expect(found(other)).toEqual([]);
});

test('the message names both namespaces, their owners and the other volume', () => {
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { 'cdk8s-bulwark/tenant': 'retail' } } };
  expect(graphFindings(sharedVolume, [namespace, disk('a', 'shop', 'vol-1'), disk('b', 'bank', 'vol-1')])[0].message)
    .toBe('It leads to the same data for namespace shop of tenant retail as PersistentVolume b does for namespace bank of namespace bank');
});

test('shared directories are found exactly where one is another, or within it, of another namespace', () => {
  const path = fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }).map((parts) => `/${parts.join('/')}`);
  fc.assert(fc.property(fc.array(fc.record({ path, namespace: fc.constantFrom('shop', 'bank', 'blog') }), { maxLength: 7 }), (shares) => {
    const isWithin = (one: string, other: string) => other === '/' || one === other || one.startsWith(`${other}/`);
    const expected = shares.flatMap((one, index) => shares.some((other) => other.namespace !== one.namespace && (isWithin(one.path, other.path) || isWithin(other.path, one.path))) ? [`v${index}`] : []);
    expect(graphFindings(sharedVolume, shares.map((one, index) => share(`v${index}`, one.namespace, one.path))).map(({ object }) => object.manifest.metadata.name)).toEqual(expected);
  }), { numRuns: 1000 });
});

test('many volumes are no burden', () => {
  const volumes = Array.from({ length: 10000 }, (_, index) => share(`v${index}`, `n${index}`, `/exports/n${index}`));
  const started = performance.now();
  expect(graphFindings(sharedVolume, volumes)).toEqual([]);
  expect(graphFindings(sharedVolume, [...volumes, share('all', 'all', '/exports')])).toHaveLength(10001);
  expect(performance.now() - started).toBeLessThan(3000);
});

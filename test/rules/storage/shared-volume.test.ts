import { sharedVolume } from '../../../src/rules/storage/shared-volume';
import { CLEAN_STORAGE } from '../clean/storage';
import { describeGraphRule } from '../describe-graph-rule';

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
    { name: 'one directory for two namespaces', object: 3, edit: { set: 'spec.nfs.path', to: '//exports/shop/' }, finds: ['PersistentVolume/c spec.claimRef', 'PersistentVolume/d spec.claimRef'] },
    { name: 'a directory within that of another namespace', object: 3, edit: { set: 'spec.nfs.path', to: '/exports/shop/bank' }, finds: ['PersistentVolume/c spec.claimRef', 'PersistentVolume/d spec.claimRef'] },
    { name: 'the whole server', object: 3, edit: { set: 'spec.nfs.path', to: '/' }, finds: ['PersistentVolume/c spec.claimRef', 'PersistentVolume/d spec.claimRef'] },
  ],
  keeps: [
    { name: 'two volumes of one namespace', given: [{ object: 1, edit: { set: 'spec.claimRef.namespace', to: 'shop' } }], object: 1, edit: { set: 'spec.csi.volumeHandle', to: 'vol-1' } },
    { name: 'another driver', given: [{ object: 1, edit: { set: 'spec.csi.driver', to: 'csi.example.com' } }], object: 1, edit: { set: 'spec.csi.volumeHandle', to: 'vol-1' } },
    { name: 'another server', given: [{ object: 3, edit: { set: 'spec.nfs.server', to: 'other.example.com' } }], object: 3, edit: { set: 'spec.nfs.path', to: '/exports/shop' } },
    { name: 'a directory whose name begins the same', object: 3, edit: { set: 'spec.nfs.path', to: '/exports/shop2' } },
  ],
});

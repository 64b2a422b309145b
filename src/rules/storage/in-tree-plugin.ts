import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { PERSISTENT_VOLUME, STORAGE_CLASS } from './storage-kinds';

const SOURCES = [
  'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder', 'flexVolume', 'flocker', 'gcePersistentDisk', 'glusterfs', 'photonPersistentDisk',
  'portworxVolume', 'quobyte', 'rbd', 'scaleIO', 'storageos', 'vsphereVolume',
];

export const inTreePlugin = objectRule({
  id: 'storage-in-tree-plugin',
  title: 'Volumes come from CSI drivers',
  severity: Severity.MEDIUM,
  description: 'The plug-ins that were built into Kubernetes are removed, or only a name that leads to the CSI driver of the same storage where that is installed; flexVolume runs programs of the node as root. Local volumes and NFS are still built in.',
  fix: 'Name the CSI driver: as provisioner of a class, as csi in a volume.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#volume-types', 'https://kubernetes.io/docs/concepts/storage/storage-classes/#provisioner'],
  frameworks: {},
  checks: [
    { kinds: [PERSISTENT_VOLUME], scope: Scope.OBJECT, field: 'spec', assert: SOURCES.map((source) => `!has(object.spec.${source})`).join(' && ') },
    { kinds: [STORAGE_CLASS], scope: Scope.OBJECT, field: 'provisioner', assert: '!object.provisioner.startsWith("kubernetes.io/") || object.provisioner == "kubernetes.io/no-provisioner"' },
  ],
});

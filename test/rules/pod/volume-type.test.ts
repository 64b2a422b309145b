import { volumeType } from '../../../src/rules/pod/volume-type';
import { describeRule } from '../describe-rule';

const OTHERS = [
  'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder', 'fc', 'flexVolume', 'flocker', 'gcePersistentDisk', 'gitRepo', 'glusterfs',
  'iscsi', 'nfs', 'photonPersistentDisk', 'portworxVolume', 'quobyte', 'rbd', 'scaleIO', 'storageos', 'vsphereVolume',
];

describeRule(volumeType, {
  breaks: [...OTHERS.map((type) => ({ set: '', to: { name: 'tmp', [type]: {} } })), { set: '', to: { name: 'tmp', EmptyDir: {} } }],
  keeps: [
    ...['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'hostPath', 'image', 'persistentVolumeClaim', 'projected', 'secret'].map((type) => ({ set: '', to: { name: 'tmp', [type]: {} } })),
    { set: '', to: { name: 'tmp' } },
    { set: '', to: { name: 'tmp', nfs: null } },
  ],
});

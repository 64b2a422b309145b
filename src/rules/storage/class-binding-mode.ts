import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { STORAGE_CLASS } from './storage-kinds';

const OF_ONE_PLACE = '["ebs.csi.aws.com", "ebs.csi.eks.amazonaws.com", "pd.csi.storage.gke.io", "disk.csi.azure.com", "cinder.csi.openstack.org", '
  + '"diskplugin.csi.alibabacloud.com", "topolvm.io", "local.csi.openebs.io", "rancher.io/local-path", "kubernetes.io/no-provisioner"]';

export const classBindingMode = objectRule({
  id: 'storage-class-binding-mode',
  title: 'Volumes are made where their pods can run',
  severity: Severity.LOW,
  description: 'Disks of a zone or a node that are made as soon as they are claimed may be where the pod cannot run. The drivers whose disks are such are known by name; others are not looked at.',
  fix: 'Set volumeBindingMode to WaitForFirstConsumer.',
  sources: ['https://kubernetes.io/docs/concepts/storage/storage-classes/#volume-binding-mode'],
  frameworks: {},
  checks: [
    {
      kinds: [STORAGE_CLASS],
      scope: Scope.OBJECT,
      field: 'volumeBindingMode',
      assert: 'object.?volumeBindingMode.orValue("Immediate") == "WaitForFirstConsumer"',
      unless: `!(object.?provisioner.orValue("") in ${OF_ONE_PLACE})`,
    },
  ],
});

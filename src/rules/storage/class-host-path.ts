import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { STORAGE_CLASS } from './storage-kinds';

const PROVISIONERS = '["rancher.io/local-path", "k8s.io/minikube-hostpath", "microk8s.io/hostpath", "docker.io/hostpath", "hostpath.csi.k8s.io", "openebs.io/local"]';

export const classHostPath = objectRule({
  id: 'storage-class-host-path',
  title: 'Storage classes make no directories on nodes',
  severity: Severity.MEDIUM,
  description: 'Provisioners that make a directory on the node keep no claim to its size: one that fills its directory fills the disk of the node. The data is gone with the node.',
  fix: 'Use a CSI driver that makes volumes.',
  sources: ['https://kubernetes.io/docs/concepts/storage/storage-classes/#provisioner', 'https://github.com/rancher/local-path-provisioner'],
  frameworks: {},
  checks: [
    { kinds: [STORAGE_CLASS], scope: Scope.OBJECT, field: 'provisioner', assert: `!(object.?provisioner.orValue("") in ${PROVISIONERS})` },
  ],
});

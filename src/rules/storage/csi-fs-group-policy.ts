import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { CSI_DRIVER } from './storage-kinds';

export const csiFsGroupPolicy = objectRule({
  id: 'storage-csi-fs-group-policy',
  title: 'Volumes can be given to the group of their pods',
  severity: Severity.LOW,
  description: 'Where a driver says None, Kubernetes leaves the owner of files as they are, which mostly is root: pods that do not run as root cannot write, and people make them run as root.',
  fix: 'Set fsGroupPolicy to File or ReadWriteOnceWithFSType where the storage has owners.',
  sources: ['https://kubernetes-csi.github.io/docs/support-fsgroup.html'],
  frameworks: {},
  checks: [
    { kinds: [CSI_DRIVER], scope: Scope.OBJECT, field: 'spec.fsGroupPolicy', assert: 'object.?spec.?fsGroupPolicy.orValue("ReadWriteOnceWithFSType") != "None"' },
  ],
});

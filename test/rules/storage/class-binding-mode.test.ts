import { classBindingMode } from '../../../src/rules/storage/class-binding-mode';
import { describeRule } from '../describe-rule';

describeRule(classBindingMode, {
  breaks: [
    { set: 'volumeBindingMode', to: 'Immediate' },
    { set: 'volumeBindingMode', to: undefined },
    { given: [{ set: 'provisioner', to: 'kubernetes.io/no-provisioner' }], set: 'volumeBindingMode', to: undefined },
  ],
  keeps: [{ given: [{ set: 'provisioner', to: 'nfs.csi.k8s.io' }], set: 'volumeBindingMode', to: undefined }],
});

import { classHostPath } from '../../../src/rules/storage/class-host-path';
import { describeRule } from '../describe-rule';

describeRule(classHostPath, {
  breaks: ['rancher.io/local-path', 'hostpath.csi.k8s.io'].map((to) => ({ set: 'provisioner', to })),
  keeps: [{ set: 'provisioner', to: 'local.csi.openebs.io' }],
});

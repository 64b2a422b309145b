import { mountPathUnique } from '../../../src/rules/pod/mount-path-unique';
import { describeRule } from '../describe-rule';

describeRule(mountPathUnique, {
  breaks: [{ whole: true, set: 'containers[0].volumeMounts[1]', to: { name: 'tmp', mountPath: '/tmp', subPath: 'a' }, path: 'containers[0].volumeMounts[1].mountPath' }],
  keeps: [{ whole: true, set: 'containers[0].volumeMounts[1]', to: { name: 'tmp', mountPath: '/var/tmp', subPath: 'a' } }],
});

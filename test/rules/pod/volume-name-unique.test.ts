import { volumeNameUnique } from '../../../src/rules/pod/volume-name-unique';
import { describeRule } from '../describe-rule';

describeRule(volumeNameUnique, {
  breaks: [{ whole: true, set: 'volumes[1]', to: { name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }, path: 'volumes[1].name' }],
  keeps: [{ whole: true, set: 'volumes[1]', to: { name: 'tmp-2', emptyDir: { sizeLimit: '1Gi' } } }],
});

import { containerNameUnique } from '../../../src/rules/pod/container-name-unique';
import { describeRule } from '../describe-rule';

describeRule(containerNameUnique, {
  breaks: [
    { whole: true, set: 'initContainers[0].name', to: 'web', path: 'containers[0].name' },
    { whole: true, set: 'ephemeralContainers[0].name', to: 'web', path: 'ephemeralContainers[0].name' },
    { whole: true, set: 'ephemeralContainers[0].name', to: 'prepare', path: 'initContainers[0].name' },
  ],
  keeps: [{ whole: true, set: 'initContainers[0].name', to: 'web-init' }],
});

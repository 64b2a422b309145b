import { mountPropagation } from '../../../src/rules/pod/mount-propagation';
import { describeRule } from '../describe-rule';

describeRule(mountPropagation, {
  breaks: [{ set: 'mountPropagation', to: 'Bidirectional' }],
  keeps: [{ set: 'mountPropagation', to: 'HostToContainer' }, { set: 'mountPropagation', to: 'None' }],
});

import { hostNetwork } from '../../../src/rules/pod/host-network';
import { describeRule } from '../describe-rule';

describeRule(hostNetwork, {
  breaks: [{ set: 'hostNetwork', to: true, implies: ['pod-host-port'] }],
  keeps: [{ set: 'hostNetwork', to: false }],
});

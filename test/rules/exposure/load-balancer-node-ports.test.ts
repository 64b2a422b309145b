import { loadBalancerNodePorts } from '../../../src/rules/exposure/load-balancer-node-ports';
import { describeRule } from '../describe-rule';
import { LOAD_BALANCER } from './load-balancers';

describeRule(loadBalancerNodePorts, {
  breaks: [undefined, true].map((to) => ({ set: 'spec.allocateLoadBalancerNodePorts', to, given: LOAD_BALANCER })),
  keeps: [{ set: 'spec.allocateLoadBalancerNodePorts', to: undefined }],
});

import { nodePort } from '../../../src/rules/exposure/node-port';
import { describeRule } from '../describe-rule';

describeRule(nodePort, { breaks: [{ set: 'spec.type', to: 'NodePort' }], keeps: [{ set: 'spec.type', to: undefined }, { set: 'spec.type', to: 'LoadBalancer' }] });

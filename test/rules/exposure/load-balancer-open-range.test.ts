import { loadBalancerOpenRange } from '../../../src/rules/exposure/load-balancer-open-range';
import { describeRule } from '../describe-rule';
import { LOAD_BALANCER } from './load-balancers';

const ANNOTATION = 'metadata.annotations["service.beta.kubernetes.io/load-balancer-source-ranges"]';
const withoutField = [...LOAD_BALANCER, { set: 'spec.loadBalancerSourceRanges', to: undefined }, { set: ANNOTATION, to: '192.0.2.0/24' }];

describeRule(loadBalancerOpenRange, {
  breaks: [
    ...['0.0.0.0/0', '::/0', '0.0.0.0/0 ', '128.0.0.0/1', '0.0.0.0/03'].map((to) => ({ set: '', to, givenInObject: LOAD_BALANCER })),
    ...['0.0.0.0/0', '192.0.2.0/24, 0.0.0.0/1,128.0.0.0/1'].map((to) => ({ check: 1, set: ANNOTATION, to, given: withoutField })),
  ],
  keeps: [
    ...['10.0.0.0/10', '192.0.2.0/30'].map((to) => ({ set: '', to, givenInObject: LOAD_BALANCER })),
    { check: 1, set: ANNOTATION, to: '192.0.2.0/24, 198.51.100.0/24', given: withoutField },
    { check: 1, set: ANNOTATION, to: '0.0.0.0/0', given: LOAD_BALANCER },
  ],
});

import { loadBalancerOpenRange } from '../../../src/rules/exposure/load-balancer-open-range';
import { describeRule } from '../describe-rule';
import { LOAD_BALANCER } from './load-balancers';

describeRule(loadBalancerOpenRange, {
  breaks: ['0.0.0.0/0', '::/0', '0.0.0.0/0 '].map((to) => ({ set: '', to, givenInObject: LOAD_BALANCER })),
  keeps: [{ set: '', to: '10.0.0.0/10', givenInObject: LOAD_BALANCER }],
});

import { externalTrafficPolicy } from '../../../src/rules/exposure/external-traffic-policy';
import { describeRule } from '../describe-rule';
import { LOAD_BALANCER } from './load-balancers';

describeRule(externalTrafficPolicy, {
  breaks: [undefined, 'Cluster'].map((to) => ({ set: 'spec.externalTrafficPolicy', to, given: LOAD_BALANCER })),
  keeps: [{ set: 'spec.externalTrafficPolicy', to: undefined }],
});

import { policyTypes } from '../../../src/rules/network/policy-types';
import { describeGraphRule } from '../describe-graph-rule';
import { DEFAULT_DENY } from './policies';

const finds = ['NetworkPolicy/default-deny spec.policyTypes'];

describeGraphRule(policyTypes, {
  clean: [DEFAULT_DENY],
  breaks: [undefined, []].map((to) => ({ name: `policyTypes ${JSON.stringify(to)}`, object: 0, edit: { set: 'spec.policyTypes', to }, finds })),
  keeps: [{ name: 'one direction', object: 0, edit: { set: 'spec.policyTypes', to: ['Ingress'] } }],
});

import { claimRequest } from '../../../src/rules/storage/claim-request';
import { describeRule } from '../describe-rule';
import { claimCases } from './claim-cases';

describeRule(claimRequest, {
  breaks: [undefined, 0, '0', 'much'].flatMap((to) => claimCases({ set: 'spec.resources.requests.storage', to })),
  keeps: ['1', 1024, '1Ti'].flatMap((to) => claimCases({ set: 'spec.resources.requests.storage', to })),
});

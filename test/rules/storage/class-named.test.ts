import { classNamed } from '../../../src/rules/storage/class-named';
import { describeRule } from '../describe-rule';
import { claimCases } from './claim-cases';

describeRule(classNamed, {
  breaks: claimCases({ set: 'spec.storageClassName', to: undefined }),
  keeps: claimCases({ set: 'spec.storageClassName', to: '' }),
});

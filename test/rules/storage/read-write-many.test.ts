import { readWriteMany } from '../../../src/rules/storage/read-write-many';
import { describeRule } from '../describe-rule';
import { claimCases } from './claim-cases';

describeRule(readWriteMany, {
  breaks: claimCases({ set: 'spec.accessModes', to: ['ReadWriteOnce', 'ReadWriteMany'] }),
  keeps: [
    ...claimCases({ set: 'spec.accessModes', to: ['ReadWriteOncePod'] }),
    ...claimCases({ set: 'spec.accessModes', to: ['ReadOnlyMany'] }),
  ],
});

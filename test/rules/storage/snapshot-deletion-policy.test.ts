import { snapshotDeletionPolicy } from '../../../src/rules/storage/snapshot-deletion-policy';
import { describeRule } from '../describe-rule';

describeRule(snapshotDeletionPolicy, {
  breaks: [
    { set: 'deletionPolicy', to: 'Delete' },
    { set: 'deletionPolicy', to: undefined },
  ],
});

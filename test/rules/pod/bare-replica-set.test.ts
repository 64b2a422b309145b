import { bareReplicaSet } from '../../../src/rules/pod/bare-replica-set';
import { describeRule } from '../describe-rule';

describeRule(bareReplicaSet, {
  breaks: [
    { set: 'metadata.ownerReferences', to: undefined },
    { set: 'metadata.ownerReferences', to: [] },
  ],
});

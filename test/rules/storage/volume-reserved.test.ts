import { volumeReserved } from '../../../src/rules/storage/volume-reserved';
import { describeRule } from '../describe-rule';

describeRule(volumeReserved, {
  breaks: [
    { set: 'spec.claimRef', to: undefined },
    { set: 'spec.claimRef.namespace', to: undefined },
    { set: 'spec.claimRef.name', to: '' },
  ],
});

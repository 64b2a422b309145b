import { recycle } from '../../../src/rules/storage/recycle';
import { describeRule } from '../describe-rule';

describeRule(recycle, {
  breaks: [{ set: 'spec.persistentVolumeReclaimPolicy', to: 'Recycle' }],
  keeps: [
    { set: 'spec.persistentVolumeReclaimPolicy', to: 'Delete' },
    { set: 'spec.persistentVolumeReclaimPolicy', to: undefined },
  ],
});

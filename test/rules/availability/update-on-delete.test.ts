import { updateOnDelete } from '../../../src/rules/availability/update-on-delete';
import { describeRule } from '../describe-rule';

describeRule(updateOnDelete, {
  breaks: [{ set: 'spec.updateStrategy.type', to: 'OnDelete' }],
  keeps: [
    { set: 'spec.updateStrategy', to: undefined },
    { set: 'spec.updateStrategy.type', to: 'RollingUpdate' },
  ],
});

import { priorityClass } from '../../../src/rules/pod/priority-class';
import { describeRule } from '../describe-rule';

describeRule(priorityClass, {
  breaks: [
    { set: 'priorityClassName', to: undefined },
    { set: 'priorityClassName', to: '' },
  ],
  keeps: [{ set: 'priorityClassName', to: 'batch' }],
});

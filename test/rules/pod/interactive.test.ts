import { interactive } from '../../../src/rules/pod/interactive';
import { describeRule } from '../describe-rule';

describeRule(interactive, {
  breaks: ['stdin', 'tty'].map((field, check) => ({ check, set: field, to: true })),
  keeps: [{ set: 'tty', to: false }, { whole: true, set: 'ephemeralContainers[0].tty', to: true }],
});

import { mountReadOnly } from '../../../src/rules/secrets/mount-read-only';
import { describeRule } from '../describe-rule';

describeRule(mountReadOnly, {
  breaks: [{ TODO: 1 }],
});

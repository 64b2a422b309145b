import { hostPath } from '../../../src/rules/storage/host-path';
import { describeRule } from '../describe-rule';

describeRule(hostPath, {
  breaks: [{ set: 'spec.hostPath', to: { path: '/data' } }],
});

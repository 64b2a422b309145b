import { livenessProbe } from '../../../src/rules/availability/liveness-probe';
import { describeRule } from '../describe-rule';

describeRule(livenessProbe, {
  breaks: [{ set: 'livenessProbe', to: undefined }],
  keeps: [{ set: 'livenessProbe', to: { exec: { command: ['true'] } } }],
});

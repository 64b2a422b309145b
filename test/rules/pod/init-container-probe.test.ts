import { initContainerProbe } from '../../../src/rules/pod/init-container-probe';
import { describeRule } from '../describe-rule';

const PROBE = { exec: { command: ['true'] } };

describeRule(initContainerProbe, {
  breaks: [
    { set: 'livenessProbe', to: PROBE },
    { set: 'readinessProbe', to: PROBE },
    { set: 'startupProbe', to: PROBE },
    { set: 'lifecycle', to: { preStop: { exec: { command: ['true'] } } } },
  ],
  keeps: [{ set: 'readinessProbe', to: PROBE, given: [{ set: 'restartPolicy', to: 'Always' }] }],
});

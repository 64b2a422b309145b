import { describeFlagRule } from './describe-flag-rule';
import { kubeletEventRate } from '../../../src/rules/control-plane/kubelet-event-rate';

describeFlagRule(kubeletEventRate, {
  program: 'kubelet',
  breaks: [{ words: ['--event-qps=1'] }],
  keeps: [
    { words: ['--event-qps=0'] },
    { words: ['--event-qps=50'] },
  ],
  others: {
    breaks: [
      { check: 1, set: 'eventRecordQPS', to: 4 },
      { check: 1, set: 'eventRecordQPS', to: -1 },
    ],
    keeps: [
      { check: 1, set: 'eventRecordQPS', to: 0 },
      { check: 1, set: 'eventRecordQPS', to: 5 },
    ],
  },
});

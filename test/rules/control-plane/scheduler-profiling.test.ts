import { describeFlagRule } from './describe-flag-rule';
import { schedulerProfiling } from '../../../src/rules/control-plane/scheduler-profiling';

describeFlagRule(schedulerProfiling, {
  program: 'kube-scheduler',
  breaks: [
    { words: [], without: ['profiling'] },
    { words: ['--profiling=true'] },
    { words: ['--profiling'], inKubeadm: false },
    { words: ['--profiling', 'false'], inKubeadm: false },
    { words: ['--profiling=false', '--profiling=true'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--profiling=0'] },
    { words: ['--profiling=False'] },
    { words: ['--profiling=false'] },
    { words: ['--config=/etc/kubernetes/scheduler.yaml'], without: ['profiling'] },
  ],
  others: {
    breaks: [
      { check: 2, set: 'enableProfiling', to: undefined },
      { check: 2, set: 'enableProfiling', to: true },
    ],
  },
});

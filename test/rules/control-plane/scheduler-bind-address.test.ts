import { describeFlagRule } from './describe-flag-rule';
import { schedulerBindAddress } from '../../../src/rules/control-plane/scheduler-bind-address';

describeFlagRule(schedulerBindAddress, {
  program: 'kube-scheduler',
  breaks: [
    { words: [], without: ['bind-address'], inKubeadm: false },
    { words: ['--bind-address=0.0.0.0'] },
    { words: ['--bind-address=::'] },
    { words: ['--bind-address', '10.0.0.1'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--bind-address=::1'] },
    { words: ['--bind-address=127.0.0.2'] },
  ],
});

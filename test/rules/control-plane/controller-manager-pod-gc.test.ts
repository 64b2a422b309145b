import { describeFlagRule } from './describe-flag-rule';
import { controllerManagerPodGc } from '../../../src/rules/control-plane/controller-manager-pod-gc';

describeFlagRule(controllerManagerPodGc, {
  program: 'kube-controller-manager',
  breaks: [
    { words: ['--terminated-pod-gc-threshold=0'] },
    { words: ['--terminated-pod-gc-threshold=-1'] },
    { words: ['--terminated-pod-gc-threshold=12501'] },
    { words: ['--terminated-pod-gc-threshold=100000'] },
  ],
  keeps: [
    { words: ['--terminated-pod-gc-threshold=1'] },
    { words: ['--terminated-pod-gc-threshold=500'] },
    { words: ['--terminated-pod-gc-threshold=12500'] },
  ],
});

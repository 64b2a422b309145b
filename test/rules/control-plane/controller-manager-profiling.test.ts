import { describeFlagRule } from './describe-flag-rule';
import { controllerManagerProfiling } from '../../../src/rules/control-plane/controller-manager-profiling';

describeFlagRule(controllerManagerProfiling, {
  program: 'kube-controller-manager',
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
  ],
});

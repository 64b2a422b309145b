import { describeFlagRule } from './describe-flag-rule';
import { apiServerProfiling } from '../../../src/rules/control-plane/api-server-profiling';

describeFlagRule(apiServerProfiling, {
  program: 'kube-apiserver',
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

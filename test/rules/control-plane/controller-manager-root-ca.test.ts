import { describeFlagRule } from './describe-flag-rule';
import { controllerManagerRootCa } from '../../../src/rules/control-plane/controller-manager-root-ca';

describeFlagRule(controllerManagerRootCa, {
  program: 'kube-controller-manager',
  breaks: [
    { words: [], without: ['root-ca-file'], inKubeadm: false },
    { words: ['--root-ca-file='] },
    { words: ['--root-ca-file', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--root-ca-file', '/etc/file'], inKubeadm: false },
    { words: ['--root-ca-file=/etc/file'] },
  ],
});

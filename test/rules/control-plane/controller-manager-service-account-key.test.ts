import { describeFlagRule } from './describe-flag-rule';
import { controllerManagerServiceAccountKey } from '../../../src/rules/control-plane/controller-manager-service-account-key';

describeFlagRule(controllerManagerServiceAccountKey, {
  program: 'kube-controller-manager',
  breaks: [
    { words: [], without: ['service-account-private-key-file'], inKubeadm: false },
    { words: ['--service-account-private-key-file='] },
    { words: ['--service-account-private-key-file', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--service-account-private-key-file', '/etc/file'], inKubeadm: false },
    { words: ['--service-account-private-key-file=/etc/file'] },
  ],
});

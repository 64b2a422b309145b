import { describeFlagRule } from './describe-flag-rule';
import { controllerManagerCredentials } from '../../../src/rules/control-plane/controller-manager-credentials';

describeFlagRule(controllerManagerCredentials, {
  program: 'kube-controller-manager',
  breaks: [
    { words: [], without: ['use-service-account-credentials'], inKubeadm: false },
    { words: ['--use-service-account-credentials=false'] },
  ],
  keeps: [
    { words: ['--use-service-account-credentials=1'] },
    { words: ['--use-service-account-credentials'], inKubeadm: false },
  ],
});

import { describeFlagRule } from './describe-flag-rule';
import { apiServerServiceAccountAdmission } from '../../../src/rules/control-plane/api-server-service-account-admission';

describeFlagRule(apiServerServiceAccountAdmission, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--disable-admission-plugins=ServiceAccount'] },
    { words: ['--disable-admission-plugins=LimitRanger,ServiceAccount'] },
    { words: ['--disable-admission-plugins', 'ServiceAccount'], inKubeadm: false },
    { words: ['--disable-admission-plugins=LimitRanger', '--disable-admission-plugins=ServiceAccount'], inKubeadm: false },
  ],
  keeps: [{ words: ['--disable-admission-plugins=LimitRanger'] }],
});

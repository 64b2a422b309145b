import { describeFlagRule } from './describe-flag-rule';
import { apiServerPodSecurityAdmission } from '../../../src/rules/control-plane/api-server-pod-security-admission';

describeFlagRule(apiServerPodSecurityAdmission, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--disable-admission-plugins=PodSecurity'] },
    { words: ['--disable-admission-plugins=LimitRanger,PodSecurity'] },
    { words: ['--disable-admission-plugins', 'PodSecurity'], inKubeadm: false },
    { words: ['--disable-admission-plugins=LimitRanger', '--disable-admission-plugins=PodSecurity'], inKubeadm: false },
  ],
  keeps: [{ words: ['--disable-admission-plugins=LimitRanger'] }],
});

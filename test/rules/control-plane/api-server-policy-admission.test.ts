import { describeFlagRule } from './describe-flag-rule';
import { apiServerPolicyAdmission } from '../../../src/rules/control-plane/api-server-policy-admission';

describeFlagRule(apiServerPolicyAdmission, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--disable-admission-plugins=ValidatingAdmissionPolicy'] },
    { words: ['--disable-admission-plugins=LimitRanger,ValidatingAdmissionPolicy'] },
    { words: ['--disable-admission-plugins=ValidatingAdmissionWebhook'] },
    { words: ['--disable-admission-plugins=LimitRanger,ValidatingAdmissionWebhook'] },
    { words: ['--disable-admission-plugins=MutatingAdmissionWebhook'] },
    { words: ['--disable-admission-plugins=LimitRanger,MutatingAdmissionWebhook'] },
    { words: ['--disable-admission-plugins', 'ValidatingAdmissionPolicy'], inKubeadm: false },
    { words: ['--disable-admission-plugins=LimitRanger', '--disable-admission-plugins=ValidatingAdmissionPolicy'], inKubeadm: false },
  ],
  keeps: [{ words: ['--disable-admission-plugins=LimitRanger'] }],
});

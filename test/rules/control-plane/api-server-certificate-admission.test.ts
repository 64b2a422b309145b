import { describeFlagRule } from './describe-flag-rule';
import { apiServerCertificateAdmission } from '../../../src/rules/control-plane/api-server-certificate-admission';

describeFlagRule(apiServerCertificateAdmission, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--disable-admission-plugins=CertificateSubjectRestriction'] },
    { words: ['--disable-admission-plugins=LimitRanger,CertificateSubjectRestriction'] },
    { words: ['--disable-admission-plugins=CertificateApproval'] },
    { words: ['--disable-admission-plugins=LimitRanger,CertificateApproval'] },
    { words: ['--disable-admission-plugins=CertificateSigning'] },
    { words: ['--disable-admission-plugins=LimitRanger,CertificateSigning'] },
    { words: ['--disable-admission-plugins', 'CertificateSubjectRestriction'], inKubeadm: false },
    { words: ['--disable-admission-plugins=LimitRanger', '--disable-admission-plugins=CertificateSubjectRestriction'], inKubeadm: false },
  ],
  keeps: [{ words: ['--disable-admission-plugins=LimitRanger'] }],
});

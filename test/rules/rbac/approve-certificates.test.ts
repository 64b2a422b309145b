import { approveCertificates } from '../../../src/rules/rbac/approve-certificates';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(approveCertificates, {
  breaks: [
    granting('certificatesigningrequests/approval', { group: 'certificates.k8s.io', verbs: ['update'] }),
    granting('certificatesigningrequests/status', { group: 'certificates.k8s.io', verbs: ['patch'] }),
  ],
  keeps: [granting('certificatesigningrequests', { group: 'certificates.k8s.io', verbs: ['create', 'get'] })],
});

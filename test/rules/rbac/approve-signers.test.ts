import { approveSigners } from '../../../src/rules/rbac/approve-signers';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(approveSigners, {
  breaks: [
    granting('signers', { group: 'certificates.k8s.io', verbs: ['approve'] }),
    granting('signers', { group: 'certificates.k8s.io', verbs: ['sign'], names: ['kubernetes.io/kube-apiserver-client'] }),
    granting('signers', { group: 'certificates.k8s.io', verbs: ['approve'], names: ['example.com/internal', 'kubernetes.io/*'] }),
  ],
  keeps: [granting('signers', { group: 'certificates.k8s.io', verbs: ['approve', 'sign'], names: ['issuers.cert-manager.io/*'] })],
});

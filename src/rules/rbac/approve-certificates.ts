import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, withholds } from './role-rule';

export const approveCertificates = objectRule({
  id: 'rbac-approve-certificates',
  title: 'Nobody approves certificate requests',
  severity: Severity.HIGH,
  description: 'Whoever approves requests of the signer for API clients makes a certificate of any user, system:masters included. The right to approve is one half; which signers it holds for stands in the rules about signers, the subject of rbac-approve-signers. CIS asks for this half.',
  fix: 'Leave approval to the control plane and to people of the platform.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing', 'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#authorization'],
  frameworks: { cis: ['5.1.11'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: 'certificates.k8s.io', resources: ['certificatesigningrequests/approval', 'certificatesigningrequests/status'], verbs: ['patch', 'update'] }),
  ],
});

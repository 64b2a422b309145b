import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, NAMED, withholds } from './role-rule';

export const approveSigners = objectRule({
  id: 'rbac-approve-signers',
  title: 'Nobody speaks for the signers of Kubernetes',
  severity: Severity.CRITICAL,
  description: 'approve and sign on the signers of Kubernetes make certificates that the API server and the kubelets trust, with any name in them. Signers of other domains are permitted where they are named.',
  fix: 'Name the signers in resourceNames, none of kubernetes.io among them.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing', 'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#authorization'],
  frameworks: { cis: ['5.1.11'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: 'certificates.k8s.io', resources: ['signers'], verbs: ['approve', 'sign'], unless: `${NAMED} && rule.resourceNames.all(name, !name.startsWith("kubernetes.io/"))` }),
  ],
});

import { PowerEscalation, RightEscalation } from '../escalation';

const GROUP = 'certificates.k8s.io';
const SOURCES = ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing', 'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#authorization'];

export const requestCertificates: RightEscalation = {
  name: 'request-certificates',
  does: 'requests certificates',
  sources: SOURCES,
  needs: [{ verbs: ['create'], group: GROUP, resources: ['certificatesigningrequests'], isClusterScoped: true }],
  gains: () => [{ kind: 'request-certificates' }],
};

/** The signer is asked for by its name, or by its domain and a star. */
export const approveCertificates: RightEscalation = {
  name: 'approve-certificates',
  does: 'approves client certificates',
  sources: SOURCES,
  needs: [
    { verbs: ['patch', 'update'], group: GROUP, resources: ['certificatesigningrequests/approval'], isClusterScoped: true },
    { verbs: ['approve'], group: GROUP, resources: ['signers'], isClusterScoped: true, names: ['kubernetes.io/*', 'kubernetes.io/kube-apiserver-client'] },
  ],
  gains: () => [{ kind: 'approve-certificates' }],
};

/** A client certificate names any user. To sign without the key of the authority, as the verb sign allows, makes none that is trusted. */
export const useCertificates: PowerEscalation = {
  name: 'use-certificates',
  does: 'has a client certificate in the name of an administrator signed',
  sources: SOURCES,
  powers: ['request-certificates', 'approve-certificates'],
  gains: () => [{ kind: 'cluster-admin' }],
};

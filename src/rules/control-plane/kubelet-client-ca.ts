import { KUBELET_CONFIGURATION } from './config-kinds';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletClientCa = objectRule({
  id: 'control-plane-kubelet-client-ca',
  title: 'Kubelets know the certificate of the API server',
  severity: Severity.HIGH,
  description: 'Without the authority for client certificates the kubelet cannot tell the API server from others. There is no default; kubeadm fills it in when it writes the file.',
  fix: 'Set authentication.x509.clientCAFile.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { cis: ['4.2.3'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'] },
  checks: [
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'authentication.x509.clientCAFile', assert: 'object.?authentication.?x509.?clientCAFile.orValue("") != ""' },
  ],
});

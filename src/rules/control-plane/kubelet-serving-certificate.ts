import { KUBELET_CONFIGURATION } from './config-kinds';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletServingCertificate = objectRule({
  id: 'control-plane-kubelet-serving-certificate',
  title: 'Kubelets have a serving certificate that can be verified',
  severity: Severity.MEDIUM,
  description: 'Without one a kubelet signs its own. serverTLSBootstrap, which has the cluster sign it, counts as well.',
  fix: 'Set serverTLSBootstrap to true, or tlsCertFile and tlsPrivateKeyFile.',
  sources: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/', 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/'],
  frameworks: { cis: ['4.2.9'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1557'] },
  checks: [
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'serverTLSBootstrap', assert: 'object.?serverTLSBootstrap.orValue(false) == true || (object.?tlsCertFile.orValue("") != "" && object.?tlsPrivateKeyFile.orValue("") != "")' },
  ],
});

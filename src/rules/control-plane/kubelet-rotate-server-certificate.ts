import { KUBELET_CONFIGURATION } from './config-kinds';
import { excludes, FALSE, flagChecks } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletRotateServerCertificate = objectRule({
  id: 'control-plane-kubelet-rotate-server-certificate',
  title: 'Serving certificates of kubelets are rotated',
  severity: Severity.LOW,
  description: 'The feature gate is on by default. Off, serverTLSBootstrap has no effect.',
  fix: 'Remove RotateKubeletServerCertificate from featureGates.',
  sources: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/', 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/'],
  frameworks: { cis: ['4.2.11'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['feature-gates'], holds: excludes(`RotateKubeletServerCertificate=(${FALSE})`), missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'featureGates.RotateKubeletServerCertificate', assert: 'object.?featureGates.?RotateKubeletServerCertificate.orValue(true) == true' },
  ],
});

import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, is } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletAuthorization = objectRule({
  id: 'control-plane-kubelet-authorization',
  title: 'Kubelets ask the API server who may do what',
  severity: Severity.CRITICAL,
  description: 'AlwaysAllow lets every client that the kubelet knows run commands in every pod. In a configuration file the default is Webhook, which passes.',
  fix: 'Remove authorization.mode, or set it to Webhook.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { cis: ['4.2.2'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1609'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['authorization-mode'], holds: is('Webhook'), missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'authorization.mode', assert: 'object.?authorization.?mode.orValue("") in ["", "Webhook"]' },
  ],
});

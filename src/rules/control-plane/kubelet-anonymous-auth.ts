import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, isFalse } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletAnonymousAuth = objectRule({
  id: 'control-plane-kubelet-anonymous-auth',
  title: 'Kubelets answer nobody who has not said who they are',
  severity: Severity.CRITICAL,
  description: 'A kubelet runs commands in the pods of its node for whoever it lets in. In a configuration file the default is false, which passes.',
  fix: 'Remove authentication.anonymous.enabled, or set it to false.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { cis: ['4.2.1'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'], mitre: ['T1133', 'T1609'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['anonymous-auth'], holds: isFalse, missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'authentication.anonymous.enabled', assert: 'object.?authentication.?anonymous.?enabled.orValue(false) == false' },
  ],
});

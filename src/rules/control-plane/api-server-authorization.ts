import { excludes, flagChecks, given } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const apiServerAuthorization = objectRule({
  id: 'control-plane-api-server-authorization',
  title: 'The API server authorises every request',
  severity: Severity.CRITICAL,
  description: 'AlwaysAllow lets every user that is authenticated, and the anonymous one, do everything. It is what the API server does without --authorization-mode, so the flag, or an authorisation configuration, has to be there; kubeadm sets it.',
  fix: 'Set --authorization-mode=Node,RBAC.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/authorization/'],
  frameworks: { cis: ['1.2.6'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['authorization-mode'], holds: excludes('AlwaysAllow'), missing: 'is set by kubeadm', unless: given('authorization-config') }),
    { kinds: ['apiserver.config.k8s.io/AuthorizationConfiguration'], scope: Scope.OBJECT, field: 'authorizers', assert: '!object.?authorizers.orValue([]).exists(authorizer, authorizer.type == "AlwaysAllow")' },
  ],
});

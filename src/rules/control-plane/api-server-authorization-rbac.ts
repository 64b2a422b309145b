import { flagChecks, includes } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const apiServerAuthorizationRbac = objectRule({
  id: 'control-plane-api-server-authorization-rbac',
  title: 'The API server authorises users by roles',
  severity: Severity.HIGH,
  description: 'Roles and bindings, and with them every rule about least privilege, count only where RBAC is on. Where no mode is given at all, that is another rule\'s finding.',
  fix: 'Add RBAC to --authorization-mode, or to the authorizers of the authorisation configuration.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  frameworks: { cis: ['1.2.8'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['authorization-mode'], holds: includes('RBAC'), missing: 'passes' }),
    { kinds: ['apiserver.config.k8s.io/AuthorizationConfiguration'], scope: Scope.OBJECT, field: 'authorizers', assert: 'object.?authorizers.orValue([]).exists(authorizer, authorizer.type == "RBAC")' },
  ],
});

import { flagChecks, given, isFalse } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** From here on the file may say who is anonymous, unless the feature gate is off. */
const CONFIGURABLE_SINCE = '1.32';

export const apiServerAnonymousAuth = objectRule({
  id: 'control-plane-api-server-anonymous-auth',
  title: 'The API server answers nobody who has not said who they are',
  severity: Severity.MEDIUM,
  description: 'Anonymous requests are allowed unless the flag says otherwise; one binding to system:anonymous or system:unauthenticated then opens the cluster to everybody who reaches it. With an authentication configuration the file has to say it (from Kubernetes 1.32 on); there they may be allowed for the health endpoints alone, which we take for what CIS means: probes need those.',
  fix: 'Set --anonymous-auth=false, or let the authentication configuration allow anonymous requests for /livez, /readyz and /healthz only.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
  frameworks: { cis: ['1.2.1'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'], mitre: ['T1133'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['anonymous-auth'], holds: isFalse, missing: 'breaks', unless: given('authentication-config') }),
    {
      kinds: ['apiserver.config.k8s.io/AuthenticationConfiguration'],
      scope: Scope.OBJECT,
      field: 'anonymous',
      assert: {
        [CONFIGURABLE_SINCE]: 'object.?anonymous.?enabled.orValue(true) == false || (object.?anonymous.?conditions.orValue([]).size() > 0 '
          + '&& object.?anonymous.?conditions.orValue([]).all(condition, condition.path in ["/livez", "/readyz", "/healthz"]))',
      },
    },
  ],
});

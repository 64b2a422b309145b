import { flagChecks, given, is, isSet } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const JWT = Scope.OBJECT.each('jwt', 'jwt');
const EMAIL = `(${given('oidc-username-claim')} && ${is('email')('oidc-username-claim')})`;

export const oidcPrefix = objectRule({
  id: 'control-plane-oidc-prefix',
  title: 'Names and groups from outside carry a prefix',
  severity: Severity.HIGH,
  description: 'Without a prefix the identity provider can name anybody: a group that is called system:masters there has the cluster here. The default prefix of users is the issuer, which is fine, except for the claim email, which has none. In an authentication configuration, validation rules that look for system: count as well, and mappings by expression are not judged.',
  fix: 'Set --oidc-groups-prefix, and --oidc-username-prefix other than "-"; in an authentication configuration the prefix of each claim mapping.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/#openid-connect-tokens', 'https://kubernetes.io/docs/reference/config-api/apiserver-config.v1/'],
  frameworks: { nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'], mitre: ['T1078'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['oidc-groups-prefix'], holds: isSet, missing: 'breaks', unless: `!${given('oidc-groups-claim')}` }),
    ...flagChecks(API_SERVER, { flags: ['oidc-username-prefix'], holds: isSet, missing: 'breaks', unless: `!${EMAIL}` }),
    ...flagChecks(API_SERVER, { flags: ['oidc-username-prefix'], holds: isSet, missing: 'passes', unless: EMAIL }),
    ...['username', 'groups'].map((mapping) => ({
      kinds: ['apiserver.config.k8s.io/AuthenticationConfiguration'],
      scope: JWT,
      field: `claimMappings.${mapping}.prefix`,
      assert: `jwt.?claimMappings.?${mapping}.?claim.orValue("") == "" || jwt.claimMappings.${mapping}.?prefix.orValue("") != ""`,
      unless: 'jwt.?userValidationRules.orValue([]).exists(rule, rule.?expression.orValue("").contains("system:"))',
    })),
  ],
});

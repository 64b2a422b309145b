import { describeFlagRule } from './describe-flag-rule';
import { oidcPrefix } from '../../../src/rules/control-plane/oidc-prefix';

describeFlagRule(oidcPrefix, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['oidc-groups-prefix'], given: ['--oidc-groups-claim=groups', '--oidc-groups-prefix=oidc:'] },
    { words: ['--oidc-groups-prefix='], given: ['--oidc-groups-claim=groups', '--oidc-groups-prefix=oidc:'] },
    { words: [], without: ['oidc-username-prefix'], given: ['--oidc-username-claim=email', '--oidc-username-prefix=oidc:'], check: 2 },
    { words: ['--oidc-username-prefix=-'], given: ['--oidc-username-claim=email', '--oidc-username-prefix=oidc:'], check: 2 },
    { words: ['--oidc-username-prefix=-'], given: ['--oidc-username-claim=sub'], check: 4 },
  ],
  keeps: [
    { words: ['--oidc-username-claim=sub'], given: [], check: 4 },
    { words: ['--oidc-username-prefix=oidc:'], given: ['--oidc-username-claim=sub'], check: 4 },
  ],
  others: {
    breaks: [
      { check: 6, set: 'claimMappings.username.prefix', to: '' },
      { check: 7, set: 'claimMappings.groups.prefix', to: '' },
    ],
    keeps: [
      { check: 6, set: 'claimMappings.username', to: { expression: '"login:" + claims.sub' } },
      { check: 7, given: [{ set: 'userValidationRules', to: [{ expression: '!user.groups.exists(group, group.startsWith("system:"))' }] }], set: 'claimMappings.groups.prefix', to: '' },
    ],
  },
});

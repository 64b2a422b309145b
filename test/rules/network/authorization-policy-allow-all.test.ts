import { authorizationPolicyAllowAll } from '../../../src/rules/network/authorization-policy-allow-all';
import { describeRule } from '../describe-rule';

describeRule(authorizationPolicyAllowAll, {
  breaks: [{ set: '', to: {} }, { set: 'from', to: [] }, { set: '', to: {}, givenInObject: [{ set: 'spec.action', to: undefined }] }],
  keeps: [
    { set: '', to: { to: [{ operation: { paths: ['/health'] } }] } },
    { set: '', to: {}, givenInObject: [{ set: 'spec.action', to: 'DENY' }] },
  ],
});

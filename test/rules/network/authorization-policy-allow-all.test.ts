import { authorizationPolicyAllowAll } from '../../../src/rules/network/authorization-policy-allow-all';
import { describeRule } from '../describe-rule';

describeRule(authorizationPolicyAllowAll, {
  breaks: [
    { set: '', to: {} },
    { set: 'from', to: [] },
    { set: '', to: {}, givenInObject: [{ set: 'spec.action', to: undefined }] },
    ...[['*'], ['/*'], ['/health', '*'], []].map((paths) => ({ set: '', to: { to: [{ operation: { paths } }] } })),
    { set: '', to: { to: [{ operation: { methods: ['GET'] } }, {}] } },
    { set: 'from', to: [{ source: {} }] },
    { set: 'from', to: [{}] },
    { set: 'from', to: [{ source: { namespaces: [] } }] },
    { set: 'from', to: [{ source: { namespaces: ['shop-front'] } }, { source: {} }] },
  ],
  keeps: [
    { set: '', to: { to: [{ operation: { paths: ['/health'] } }] } },
    { set: '', to: { to: [{ operation: { paths: ['*'], methods: ['GET'] } }] } },
    { set: '', to: { to: [{ operation: { notPaths: ['/admin'] } }] } },
    { set: '', to: { from: [{ source: { requestPrincipals: ['*'] } }], to: [{ operation: { paths: ['*'] } }] } },
    { set: '', to: { when: [{ key: 'request.auth.claims[iss]', values: ['https://accounts.example.com'] }] } },
    { set: '', to: {}, givenInObject: [{ set: 'spec.action', to: 'DENY' }] },
  ],
});

import { wildcardUrls } from '../../../src/rules/rbac/wildcard-urls';
import { describeRule } from '../describe-rule';

describeRule(wildcardUrls, {
  breaks: [
    { givenInObject: [{ set: 'rules', to: [{ nonResourceURLs: ['/version'], verbs: ['get'] }] }], set: '', to: '*' },
    { givenInObject: [{ set: 'rules', to: [{ nonResourceURLs: ['/version'], verbs: ['get'] }] }], set: '', to: '/*' },
  ],
  keeps: [{ givenInObject: [{ set: 'rules', to: [{ nonResourceURLs: ['/version'], verbs: ['get'] }] }], set: '', to: '/healthz/*' }],
});

import { debugUrls } from '../../../src/rules/rbac/debug-urls';
import { describeRule } from '../describe-rule';

describeRule(debugUrls, {
  breaks: ['/debug/pprof/profile', '/debug/*', '/debug*', '/logs', '/logs/'].map((url) => (
    { givenInObject: [{ set: 'rules', to: [{ nonResourceURLs: ['/version'], verbs: ['get'] }] }], set: '', to: url })),
  keeps: [{ givenInObject: [{ set: 'rules', to: [{ nonResourceURLs: ['/version'], verbs: ['get'] }] }], set: '', to: '/metrics' }],
});

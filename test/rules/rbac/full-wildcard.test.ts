import { fullWildcard } from '../../../src/rules/rbac/full-wildcard';
import { describeRule } from '../describe-rule';

describeRule(fullWildcard, {
  breaks: [{
    set: '',
    to: { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
    implies: ['rbac-wildcard-api-groups', 'rbac-wildcard-resources', 'rbac-wildcard-verbs'],
  }],
  keeps: [
    { set: '', to: { apiGroups: ['apps'], resources: ['*'], verbs: ['*'] } },
    { set: '', to: { apiGroups: ['*'], resources: ['*'], verbs: ['get'] } },
    { set: '', to: { nonResourceURLs: ['/healthz'], verbs: ['get'] } },
  ],
});

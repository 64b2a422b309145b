import { writeDefinitions } from '../../../src/rules/rbac/write-definitions';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeDefinitions, {
  breaks: [
    granting('customresourcedefinitions', { group: 'apiextensions.k8s.io', verbs: ['create'] }),
    granting('customresourcedefinitions', { group: 'apiextensions.k8s.io', verbs: ['delete'] }),
    granting('apiservices', { group: 'apiregistration.k8s.io', verbs: ['patch'], check: 1 }),
  ],
  keeps: [granting('customresourcedefinitions', { group: 'apiextensions.k8s.io', verbs: ['get'] })],
});

import { deleteWorkloads } from '../../../src/rules/rbac/delete-workloads';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(deleteWorkloads, {
  breaks: [
    granting('pods', { verbs: ['delete'] }),
    granting('statefulsets', { group: 'apps', verbs: ['deletecollection'], check: 1 }),
    granting('jobs', { group: 'batch', verbs: ['delete'], check: 2 }),
  ],
  keeps: [granting('pods', { verbs: ['get'] }), granting('configmaps', { verbs: ['delete'] })],
});

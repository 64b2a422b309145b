import { createWorkloads } from '../../../src/rules/rbac/create-workloads';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(createWorkloads, {
  breaks: [
    ...['create', 'patch', 'update'].map((verb) => granting('pods', { verbs: [verb] })),
    granting('daemonsets', { group: 'apps', verbs: ['patch'], check: 1 }),
    granting('cronjobs', { group: 'batch', verbs: ['create'], check: 2 }),
  ],
  keeps: [
    granting('pods', { verbs: ['get', 'list', 'watch'] }),
    granting('pods', { group: 'metrics.k8s.io', verbs: ['create'] }),
    granting('deployments/status', { group: 'apps', verbs: ['patch'], check: 1 }),
  ],
});

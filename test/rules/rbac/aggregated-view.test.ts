import { aggregatedView } from '../../../src/rules/rbac/aggregated-view';
import { describeRule } from '../describe-rule';

const LABELLED = {
  set: 'metadata.labels',
  to: { 'rbac.authorization.k8s.io/aggregate-to-view': 'true' },
  whole: true,
  implies: ['rbac-aggregated-rights'],
};

describeRule(aggregatedView, {
  breaks: [
    { givenInObject: [{ set: 'rules[0]', to: { apiGroups: ['example.com'], resources: ['widgets'], verbs: ['get', 'patch'] } }], ...LABELLED, path: 'rules[0].verbs' },
    {
      givenInObject: [{ set: 'rules[0]', to: { apiGroups: [''], resources: ['secrets'], resourceNames: ['shared'], verbs: ['get'] } }],
      ...LABELLED,
      path: 'rules[0].verbs',
    },
  ],
  keeps: [{ set: 'verbs', to: ['get', 'patch'] }, LABELLED],
});

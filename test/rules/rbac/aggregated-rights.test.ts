import { aggregatedRights } from '../../../src/rules/rbac/aggregated-rights';
import { describeRule } from '../describe-rule';

describeRule(aggregatedRights, {
  breaks: ['admin', 'edit', 'view'].map((role) => (
    { set: 'metadata.labels', to: { [`rbac.authorization.k8s.io/aggregate-to-${role}`]: 'true' }, whole: true, path: `metadata.labels["rbac.authorization.k8s.io/aggregate-to-${role}"]` })),
  keeps: [{ set: 'metadata.labels', to: { 'rbac.authorization.k8s.io/aggregate-to-view': 'false', 'app': 'a' }, whole: true }],
});

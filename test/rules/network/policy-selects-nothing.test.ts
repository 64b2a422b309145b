import { policySelectsNothing } from '../../../src/rules/network/policy-selects-nothing';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { policy } from './policies';

describeGraphRule(policySelectsNothing, {
  clean: [policy('web', { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } } }), workloadOf('batch/CronJob')],
  breaks: [
    { name: 'a misspelt label', object: 0, edit: { set: 'spec.podSelector.matchLabels["app.kubernetes.io/name"]', to: 'wbe' }, finds: ['NetworkPolicy/web spec.podSelector'] },
    { name: 'a requirement that no pod meets', object: 0, edit: { set: 'spec.podSelector.matchExpressions', to: [{ key: 'tier', operator: 'Exists' }] }, finds: ['NetworkPolicy/web spec.podSelector'] },
  ],
  keeps: [
    { name: 'a policy for all pods', object: 0, edit: { set: 'spec.podSelector', to: {} } },
    { name: 'a policy of a namespace whose workloads are not here', object: 0, edit: { set: 'metadata.namespace', to: 'other' } },
  ],
});

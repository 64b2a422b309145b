import { workloadWithoutPolicy } from '../../../src/rules/network/workload-without-policy';
import { workloadOf } from '../clean-pods';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { DEFAULT_DENY, policy } from './policies';

describeGraphRule(workloadWithoutPolicy, {
  clean: [workloadOf('apps/Deployment'), DEFAULT_DENY],
  breaks: [
    { name: 'no policy at all', remove: 1, finds: ['Deployment/web'] },
    { name: 'one direction only', object: 1, edit: { set: 'spec.policyTypes', to: ['Ingress'] }, finds: ['Deployment/web'] },
    { name: 'a selector that misses the pods', object: 1, edit: { set: 'spec.podSelector', to: { matchLabels: { a: 'b' } } }, finds: ['Deployment/web'] },
    { name: 'a policy of another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['Deployment/web'] },
  ],
  keeps: [
    { name: 'a selector of their labels', object: 1, edit: { set: 'spec.podSelector', to: { matchLabels: { 'app.kubernetes.io/name': 'web' } } } },
    {
      name: 'one direction for all pods and the other for theirs',
      object: 1,
      edit: { set: 'spec.policyTypes', to: ['Ingress'] },
      add: [policy('web', { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } }, policyTypes: ['Egress'] })],
    },
    { name: 'pods on the network of the node, which no policy can isolate', object: 0, edit: { set: 'spec.template.spec.hostNetwork', to: true } },
  ],
});

test('names the directions that are open', () => {
  const [{ message }] = graphFindings(workloadWithoutPolicy, [workloadOf('apps/Deployment'), policy('half', { podSelector: {} })]);
  expect(message).toBe('No NetworkPolicy of namespace shop-web isolates the pods for Egress');
});

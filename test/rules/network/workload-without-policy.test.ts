import { workloadWithoutPolicy } from '../../../src/rules/network/workload-without-policy';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

const policy = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'default-deny', namespace: 'shop-web' },
  spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
};

describeGraphRule(workloadWithoutPolicy, {
  clean: [workloadOf('apps/Deployment'), policy],
  breaks: [
    { name: 'no policy at all', remove: 1, finds: ['Deployment/web'] },
    { name: 'one direction only', object: 1, edit: { set: 'spec.policyTypes', to: ['Ingress'] }, finds: ['Deployment/web'] },
    { name: 'a selector that misses the pods', object: 1, edit: { set: 'spec.podSelector', to: { matchLabels: { a: 'b' } } }, finds: ['Deployment/web'] },
    { name: 'a policy of another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['Deployment/web'] },
  ],
  keeps: [
    { name: 'a selector of their labels', object: 1, edit: { set: 'spec.podSelector', to: { matchLabels: { 'app.kubernetes.io/name': 'web' } } } },
    { name: 'pods on the network of the node, which no policy can isolate', object: 0, edit: { set: 'spec.template.spec.hostNetwork', to: true } },
  ],
});

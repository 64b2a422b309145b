import { peerSelectsNothing } from '../../../src/rules/network/peer-selects-nothing';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { policy } from './policies';

const podSelector = { matchLabels: { 'app.kubernetes.io/name': 'web' } };
const inNamespace = (name: string) => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } }, podSelector });

describeGraphRule(peerSelectsNothing, {
  clean: [
    policy('web', { podSelector: {}, ingress: [{ from: [{ podSelector }] }], egress: [{ to: [inNamespace('shop-web')] }] }),
    workloadOf('apps/Deployment'),
  ],
  breaks: [
    { name: 'a misspelt label in its own namespace', object: 0, edit: { set: 'spec.ingress[0].from[0].podSelector.matchLabels.a', to: 'b' }, finds: ['NetworkPolicy/web spec.ingress[0].from[0].podSelector'] },
    { name: 'a misspelt label in a named namespace', object: 0, edit: { set: 'spec.egress[0].to[0].podSelector.matchLabels.a', to: 'b' }, finds: ['NetworkPolicy/web spec.egress[0].to[0].podSelector'] },
  ],
  keeps: [
    { name: 'all pods', object: 0, edit: { set: 'spec.ingress[0].from[0].podSelector', to: {} } },
    { name: 'a namespace whose workloads are not here', object: 0, edit: { set: 'spec.egress[0].to[0]', to: inNamespace('kube-system') } },
    { name: 'namespaces by another label', object: 0, edit: { set: 'spec.egress[0].to[0].namespaceSelector', to: { matchLabels: { a: 'b' } } } },
    { name: 'addresses', object: 0, edit: { set: 'spec.egress[0].to[0]', to: { ipBlock: { cidr: '192.0.2.0/24' } } } },
  ],
});

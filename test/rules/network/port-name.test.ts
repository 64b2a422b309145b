import { portName } from '../../../src/rules/network/port-name';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { policy } from './policies';

describeGraphRule(portName, {
  clean: [
    workloadOf('apps/Deployment'),
    policy('web', {
      podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
      ingress: [{ ports: [{ port: 'http' }] }],
      egress: [{ to: [{ ipBlock: { cidr: '192.0.2.0/24' } }], ports: [{ port: 443 }] }],
    }),
  ],
  breaks: [
    { name: 'a name that no container declares', object: 1, edit: { set: 'spec.ingress[0].ports[0].port', to: 'https' }, finds: ['NetworkPolicy/web spec.ingress[0].ports[0].port'] },
    { name: 'a name of another protocol', object: 1, edit: { set: 'spec.ingress[0].ports[0].protocol', to: 'UDP' }, finds: ['NetworkPolicy/web spec.ingress[0].ports[0].port'] },
    { name: 'the name of a port of addresses', object: 1, edit: { set: 'spec.egress[0].ports[0].port', to: 'https' }, finds: ['NetworkPolicy/web spec.egress[0].ports[0].port'] },
  ],
  keeps: [
    { name: 'numbers', object: 1, edit: { set: 'spec.ingress[0].ports[0].port', to: 9000 } },
    { name: 'names where no pod is selected', object: 1, edit: { set: 'spec.ingress[0].ports[0].port', to: 'https' }, given: [{ object: 1, edit: { set: 'metadata.namespace', to: 'other' } }] },
    { name: 'names of ports of pods', object: 1, edit: { set: 'spec.egress[0]', to: { to: [{ podSelector: {} }], ports: [{ port: 'any' }] } } },
  ],
});

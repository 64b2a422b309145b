import { statefulSetService } from '../../../src/rules/availability/stateful-set-service';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'shop-web' },
  spec: { clusterIP: 'None', selector: { 'app.kubernetes.io/name': 'web' }, ports: [{ port: 8080 }] },
};

describeGraphRule(statefulSetService, {
  clean: [workloadOf('apps/StatefulSet'), service],
  breaks: [
    { name: 'no Service', remove: 1, finds: ['StatefulSet/web spec.serviceName'] },
    { name: 'a Service with an address', object: 1, edit: { set: 'spec.clusterIP', to: undefined }, finds: ['StatefulSet/web spec.serviceName'] },
    { name: 'a Service of other pods', object: 1, edit: { set: 'spec.selector.tier', to: 'db' }, finds: ['StatefulSet/web spec.serviceName'] },
    { name: 'a Service of another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['StatefulSet/web spec.serviceName'] },
    { name: 'another name', object: 0, edit: { set: 'spec.serviceName', to: 'db' }, finds: ['StatefulSet/web spec.serviceName'] },
  ],
  keeps: [{ name: 'no names asked for', given: [{ object: 0, edit: { set: 'spec.serviceName', to: undefined } }], remove: 1 }],
});

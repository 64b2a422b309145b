import { limitRange } from '../../../src/rules/tenancy/limit-range';
import { describeGraphRule } from '../describe-graph-rule';
import { namespace } from './objects';

const range = { apiVersion: 'v1', kind: 'LimitRange', metadata: { name: 'limits', namespace: 'shop-web' }, spec: { limits: [{ type: 'Container', default: { memory: '128Mi' } }] } };

describeGraphRule(limitRange, {
  clean: [namespace('shop-web'), range],
  breaks: [
    { name: 'no range', remove: 1, finds: ['Namespace/shop-web'] },
    { name: 'a range of another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['Namespace/shop-web'] },
    { name: 'a default for CPU alone', object: 1, edit: { set: 'spec.limits[0].default', to: { cpu: '1' } }, finds: ['Namespace/shop-web'] },
    { name: 'a range of claims', object: 1, edit: { set: 'spec.limits[0].type', to: 'PersistentVolumeClaim' }, finds: ['Namespace/shop-web'] },
  ],
  keeps: [{ name: 'namespaces of Kubernetes itself', add: [namespace('kube-public')] }],
});

import { sensitiveInterface } from '../../../src/rules/exposure/sensitive-interface';
import { describeRule } from '../describe-rule';
import { LOAD_BALANCER } from './load-balancers';

describeRule(sensitiveInterface, {
  breaks: [
    { check: 0, set: 'metadata.name', to: 'argo-server', given: LOAD_BALANCER, path: 'spec.type' },
    { check: 1, set: 'backend.service.name', to: 'kubernetes-dashboard' },
  ],
  keeps: [{ check: 0, set: 'metadata.name', to: 'argo-server' }, { check: 0, set: 'metadata.name', to: 'my-argo-server', given: LOAD_BALANCER }, { check: 1, set: 'backend', to: { resource: { kind: 'Bucket', name: 'etcd' } } }],
});

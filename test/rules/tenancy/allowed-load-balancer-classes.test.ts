import { keptElsewhere, tenantNamespace, withoutList } from './allow-lists';
import { allowedLoadBalancerClasses } from '../../../src/rules/tenancy/allowed-load-balancer-classes';
import { describeGraphRule } from '../describe-graph-rule';

const spec = { type: 'LoadBalancer', loadBalancerClass: 'example.com/internal', ports: [{ port: 80 }] };
const FOUND = ['Service/web spec.loadBalancerClass'];

describeGraphRule(allowedLoadBalancerClasses, {
  clean: [tenantNamespace({ 'load-balancer-classes': ['example.com/internal'] }), { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop-web' }, spec }],
  breaks: [
    { name: 'a class that is not listed', object: 1, edit: { set: 'spec.loadBalancerClass', to: 'example.com/public' }, finds: FOUND },
    withoutList('load-balancer-classes', FOUND),
  ],
  keeps: [
    { name: 'no class', object: 1, edit: { set: 'spec.loadBalancerClass', to: undefined } },
    ...keptElsewhere('load-balancer-classes'),
  ],
});

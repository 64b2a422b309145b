import { Severity } from '../severity';
import { allowListRule } from './allow-list-rule';

export const allowedLoadBalancerClasses = allowListRule({
  id: 'tenancy-allowed-load-balancer-classes',
  title: 'Services of tenants name classes of load balancers that are theirs',
  severity: Severity.MEDIUM,
  description: 'The class chooses who makes the load balancer: the one for the internet or the one for the office, or one that another team runs. Services that name none get the load balancer of the cluster, which serviceTypes allows.',
  fix: 'Name a class that the tenant may use, or add it to loadBalancerClasses of the tenant or the namespace.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133'] },
  kinds: ['Service'],
  list: 'load-balancer-classes',
  named: (graph) => graph.ofKind('Service').filter(({ manifest }) => manifest.spec?.loadBalancerClass !== undefined).map((object) => {
    const value = object.manifest.spec.loadBalancerClass;
    return { object, path: 'spec.loadBalancerClass', value, names: [String(value)], says: `Load balancer class ${value}` };
  }),
});

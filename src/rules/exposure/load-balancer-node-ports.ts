import { IS_NO_LOAD_BALANCER, SERVICE_KINDS } from './service';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const loadBalancerNodePorts = objectRule({
  id: 'exposure-load-balancer-node-ports',
  title: 'Load balancers open no ports of nodes beside',
  severity: Severity.LOW,
  description: 'A Service of type LoadBalancer takes a port of every node for each of its own unless it declines, and that port knows no source ranges on some clouds. Only load balancers that send traffic to pods directly can do without.',
  fix: 'Set spec.allocateLoadBalancerNodePorts to false where the load balancer does not need them.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-nodeport-allocation'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133'] },
  checks: [{
    kinds: SERVICE_KINDS,
    scope: Scope.OBJECT,
    field: 'spec.allocateLoadBalancerNodePorts',
    assert: 'object.spec.?allocateLoadBalancerNodePorts.orValue(true) == false',
    unless: IS_NO_LOAD_BALANCER,
  }],
});

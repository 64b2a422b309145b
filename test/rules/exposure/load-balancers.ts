/** What makes the clean Service a load balancer that no rule objects to. */
export const LOAD_BALANCER = Object.entries({ type: 'LoadBalancer', loadBalancerSourceRanges: ['192.0.2.0/24'], allocateLoadBalancerNodePorts: false, externalTrafficPolicy: 'Local' })
  .map(([field, to]) => ({ set: `spec.${field}`, to }));

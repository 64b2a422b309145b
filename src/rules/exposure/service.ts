import { Scope } from '../scope';

export const SERVICE_KINDS: readonly string[] = ['Service'];
export const SOURCE_RANGE = Scope.OBJECT.each('spec.loadBalancerSourceRanges', 'range');

/** As CEL: whether a Service is no load balancer. */
export const IS_NO_LOAD_BALANCER = 'object.spec.?type.orValue("ClusterIP") != "LoadBalancer"';

import { Scope } from '../scope';

export const SERVICE_KINDS: readonly string[] = ['Service'];
export const SOURCE_RANGE = Scope.OBJECT.each('spec.loadBalancerSourceRanges', 'range');

/** Where source ranges stood before there was a field for them. */
export const SOURCE_RANGES_ANNOTATION = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** As CEL: whether a Service is no load balancer. */
export const IS_NO_LOAD_BALANCER = 'object.spec.?type.orValue("ClusterIP") != "LoadBalancer"';

import { loadBalancerSources } from '../../../src/rules/exposure/load-balancer-sources';
import { describeRule } from '../describe-rule';
import { LOAD_BALANCER } from './load-balancers';

const RANGES = 'spec.loadBalancerSourceRanges';
const annotated = (key: string, value: string) => ({ set: RANGES, to: undefined, given: [...LOAD_BALANCER, { set: `metadata.annotations["${key}"]`, to: value }] });

describeRule(loadBalancerSources, {
  breaks: [
    { set: RANGES, to: undefined, given: LOAD_BALANCER },
    { set: RANGES, to: [], given: LOAD_BALANCER },
    annotated('service.beta.kubernetes.io/aws-load-balancer-scheme', 'internet-facing'),
    annotated('service.beta.kubernetes.io/load-balancer-source-ranges', ''),
    annotated('cloud.google.com/load-balancer-type', 'External'),
  ],
  keeps: [
    { set: RANGES, to: undefined },
    annotated('service.beta.kubernetes.io/load-balancer-source-ranges', '192.0.2.0/24'),
    annotated('service.beta.kubernetes.io/azure-load-balancer-internal', 'true'),
    annotated('networking.gke.io/load-balancer-type', 'Internal'),
    annotated('cloud.google.com/load-balancer-type', 'Internal'),
  ],
});

import { IS_NO_LOAD_BALANCER, SERVICE_KINDS, SOURCE_RANGES_ANNOTATION } from './service';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const INTERNAL = [
  'service.beta.kubernetes.io/aws-load-balancer-internal', 'service.beta.kubernetes.io/aws-load-balancer-scheme',
  'service.beta.kubernetes.io/azure-load-balancer-internal', 'networking.gke.io/load-balancer-type', 'cloud.google.com/load-balancer-type',
];

export const loadBalancerSources = objectRule({
  id: 'exposure-load-balancer-sources',
  title: 'Load balancers say who may reach them',
  severity: Severity.MEDIUM,
  description: 'A Service of type LoadBalancer without source ranges is open to the internet on most clouds. Ranges in the older annotation count, and so do the annotations that ask AWS, Azure or Google Cloud for an internal load balancer. The public entry of a cluster is the exception, and wants an exemption.',
  fix: 'Set spec.loadBalancerSourceRanges, or use type ClusterIP behind an Ingress or a Gateway.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133', 'T1190'] },
  checks: [{
    kinds: SERVICE_KINDS,
    scope: Scope.OBJECT,
    field: 'spec.loadBalancerSourceRanges',
    assert: `object.spec.?loadBalancerSourceRanges.orValue([]).size() > 0 || object.metadata.?annotations.orValue({}).exists(key, key == "${SOURCE_RANGES_ANNOTATION}" && object.metadata.annotations[key] != "" || key in ${JSON.stringify(INTERNAL)} && object.metadata.annotations[key].lowerAscii() in ["true", "internal"])`,
    unless: IS_NO_LOAD_BALANCER,
  }],
});

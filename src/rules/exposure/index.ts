import { Rule } from '../rule';
import { backendMissing } from './backend-missing';
import { certificateDuration } from './certificate-duration';
import { certificateKeyRotation } from './certificate-key-rotation';
import { certificateWildcard } from './certificate-wildcard';
import { crossTenantReference } from './cross-tenant-reference';
import { destinationRuleTls } from './destination-rule-tls';
import { endpointAddress } from './endpoint-address';
import { endpointClusterAddress } from './endpoint-cluster-address';
import { externalIps } from './external-ips';
import { externalName } from './external-name';
import { externalTrafficPolicy } from './external-traffic-policy';
import { gatewayAllNamespaces } from './gateway-all-namespaces';
import { gatewayHostname } from './gateway-hostname';
import { hostCollision } from './host-collision';
import { ingressClass } from './ingress-class';
import { ingressDefaultBackend } from './ingress-default-backend';
import { ingressHost } from './ingress-host';
import { ingressHostTls } from './ingress-host-tls';
import { ingressTls } from './ingress-tls';
import { istioGatewayTls } from './istio-gateway-tls';
import { loadBalancerAddressCollision } from './load-balancer-address-collision';
import { loadBalancerNodePorts } from './load-balancer-node-ports';
import { loadBalancerOpenRange } from './load-balancer-open-range';
import { loadBalancerSources } from './load-balancer-sources';
import { meshMtls } from './mesh-mtls';
import { meshWildcardHost } from './mesh-wildcard-host';
import { nginxInjection } from './nginx-injection';
import { nginxSnippet } from './nginx-snippet';
import { nginxSnippetsAllowed } from './nginx-snippets-allowed';
import { nodePort } from './node-port';
import { nodePortCollision } from './node-port-collision';
import { openshiftRouteTls } from './openshift-route-tls';
import { pathCollision } from './path-collision';
import { referenceGrant } from './reference-grant';
import { referenceGrantBackend } from './reference-grant-backend';
import { routeHostname } from './route-hostname';
import { routeWithoutTls } from './route-without-tls';
import { sensitiveInterface } from './sensitive-interface';
import { serviceSelectsNothing } from './service-selects-nothing';
import { sslRedirect } from './ssl-redirect';
import { targetPort } from './target-port';

export const EXPOSURE_RULES: readonly Rule[] = [
  backendMissing,
  certificateDuration,
  certificateKeyRotation,
  certificateWildcard,
  crossTenantReference,
  destinationRuleTls,
  endpointAddress,
  endpointClusterAddress,
  externalIps,
  externalName,
  externalTrafficPolicy,
  gatewayAllNamespaces,
  gatewayHostname,
  hostCollision,
  ingressClass,
  ingressDefaultBackend,
  ingressHostTls,
  ingressHost,
  ingressTls,
  istioGatewayTls,
  loadBalancerAddressCollision,
  loadBalancerNodePorts,
  loadBalancerOpenRange,
  loadBalancerSources,
  meshMtls,
  meshWildcardHost,
  nginxInjection,
  nginxSnippet,
  nginxSnippetsAllowed,
  nodePortCollision,
  nodePort,
  openshiftRouteTls,
  pathCollision,
  referenceGrantBackend,
  referenceGrant,
  routeHostname,
  routeWithoutTls,
  sensitiveInterface,
  serviceSelectsNothing,
  sslRedirect,
  targetPort,
];

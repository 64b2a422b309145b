import { listOf } from './list-of';
import { TENANT_LABEL } from '../../boundary';
import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';

/** A host name that an object wants requests for. */
export interface HostClaim {
  readonly object: GraphObject;
  readonly path: string;
  readonly host: string;
  /** Who wants it: the tenant of the namespace, or the namespace itself. */
  readonly owner: string;
}

/** The kinds that claim host names. */
export const CLAIMING_KINDS: readonly string[] = [
  'networking.k8s.io/Ingress',
  ...['HTTPRoute', 'GRPCRoute', 'TLSRoute'].map((kind) => `gateway.networking.k8s.io/${kind}`),
  'networking.istio.io/VirtualService',
  'route.openshift.io/Route',
];

/** Every host name that is claimed, in lower case. */
export function hostClaims(graph: ObjectGraph): HostClaim[] {
  return CLAIMING_KINDS.flatMap((kind) => graph.ofKind(kind)).flatMap((object) => {
    const owner = ownerOf(graph, object);
    return hostsOf(object.manifest).filter(({ host }) => typeof host === 'string' && host !== '')
      .map(({ host, path }) => ({ object, path, host: host.toLowerCase(), owner }));
  });
}

function ownerOf(graph: ObjectGraph, object: GraphObject): string {
  const namespace = namespaceOf(object.manifest);
  const tenant = graph.find('Namespace', namespace)?.manifest.metadata?.labels?.[TENANT_LABEL] ?? object.tenant;
  return tenant === undefined ? `namespace ${namespace}` : `tenant ${tenant}`;
}

function hostsOf({ kind, spec }: any): { host: any; path: string }[] {
  switch (kind) {
    case 'Ingress':
      return listOf(spec?.rules).map((rule, index) => ({ host: rule?.host, path: `spec.rules[${index}].host` }));
    case 'Route':
      return [{ host: spec?.host, path: 'spec.host' }];
    case 'VirtualService':
      return listOf(spec?.gateways).some((gateway) => gateway !== 'mesh') ? hostsIn(spec, 'hosts') : [];
    default:
      return hostsIn(spec, 'hostnames');
  }
}

function hostsIn(spec: any, field: string): { host: any; path: string }[] {
  return listOf(spec?.[field]).map((host, index) => ({ host, path: `spec.${field}[${index}]` }));
}

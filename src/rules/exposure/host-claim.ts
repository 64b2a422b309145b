import { pathsOf } from './claimed-path';
import { listOf } from './list-of';
import { TENANT_LABEL } from '../../boundary';
import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';

/** A host name that an object wants requests for. */
export interface HostClaim {
  readonly object: GraphObject;
  readonly path: string;
  readonly host: string;
  /** The paths of the host that it wants requests for; `/` for all. */
  readonly paths: readonly string[];
  /** Who wants it: the tenant of the namespace, or the namespace itself. */
  readonly owner: string;
  /** Whether that is a tenant. */
  readonly isTenants: boolean;
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
      .map(({ host, path, paths }) => ({ object, path, host: host.toLowerCase(), paths, ...owner }));
  });
}

/** The tenant of the namespace of an object, or the namespace where it has none. */
export function ownerOf(graph: ObjectGraph, object: GraphObject): { owner: string; isTenants: boolean } {
  const namespace = namespaceOf(object.manifest);
  const tenant = graph.find('Namespace', namespace)?.manifest.metadata?.labels?.[TENANT_LABEL] ?? object.tenant;
  return tenant === undefined ? { owner: `namespace ${namespace}`, isTenants: false } : { owner: `tenant ${tenant}`, isTenants: true };
}

function hostsOf({ kind, spec }: any): { host: any; path: string; paths: readonly string[] }[] {
  switch (kind) {
    case 'Ingress':
      return listOf(spec?.rules).map((rule, index) => ({ host: rule?.host, path: `spec.rules[${index}].host`, paths: pathsOf(kind, rule) }));
    case 'Route':
      return [{ host: spec?.host, path: 'spec.host', paths: pathsOf(kind, spec) }];
    case 'VirtualService':
      return listOf(spec?.gateways).some((gateway) => gateway !== 'mesh') ? hostsIn(spec, 'hosts', pathsOf(kind, spec)) : [];
    default:
      return hostsIn(spec, 'hostnames', pathsOf(kind, spec));
  }
}

function hostsIn(spec: any, field: string, paths: readonly string[]): { host: any; path: string; paths: readonly string[] }[] {
  return listOf(spec?.[field]).map((host, index) => ({ host, path: `spec.${field}[${index}]`, paths }));
}

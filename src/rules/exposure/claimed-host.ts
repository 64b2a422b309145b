import { ClaimedPath, pathsOf } from './claimed-path';
import { GATEWAY, ROUTE_KINDS } from './gateway';
import { EVERY_HOST, normalisedHost } from './host-name';
import { INGRESS } from './ingress';
import { listOf } from './list-of';
import { LISTENER_SET_KINDS, listenersOf } from './listeners';
import { kindNameOf } from '../../manifest';
import { GraphObject, ObjectGraph } from '../object-graph';

/**
 * What a host name is wanted for:
 * - `requests`: to serve them;
 * - `rest`: to serve what comes for hosts that nobody names, or all that the listener of a gateway takes;
 * - `listener`: to let routes of its own namespace serve them;
 * - `offer`: to let routes, or listeners, of other namespaces serve them;
 * - `certificate`: to prove to be the host;
 * - `address`: to have a DNS record.
 */
export type HostUse = 'requests' | 'rest' | 'listener' | 'offer' | 'certificate' | 'address';

/** A host name where it stands in an object. */
export interface ClaimedHost {
  /** Normalised: in lower case, in ASCII and without a dot at the end; `*` where none is named. */
  readonly host: string;
  /** The field that it stands in, or could. */
  readonly path: string;
  readonly use: HostUse;
  /** The paths of the host that requests are wanted for. */
  readonly paths: readonly ClaimedPath[];
}

const VIRTUAL_SERVICE = 'networking.istio.io/VirtualService';
const ISTIO_GATEWAY = 'networking.istio.io/Gateway';
const ROUTE = 'route.openshift.io/Route';
const CERTIFICATE = 'cert-manager.io/Certificate';
const DNS_ENDPOINT = 'externaldns.k8s.io/DNSEndpoint';

/** The kinds that claim host names. */
export const CLAIMING_KINDS: readonly string[] = [
  INGRESS, ...ROUTE_KINDS, VIRTUAL_SERVICE, ROUTE, GATEWAY, ...LISTENER_SET_KINDS, ISTIO_GATEWAY, CERTIFICATE, DNS_ENDPOINT, 'Service',
];

/** Host names that annotations claim, as lists with commas: DNS records of external-dns, and more hosts of an Ingress of NGINX. */
const ANNOTATIONS: { readonly [key: string]: HostUse } = {
  'external-dns.alpha.kubernetes.io/hostname': 'address',
  'external-dns.alpha.kubernetes.io/internal-hostname': 'address',
  'nginx.ingress.kubernetes.io/server-alias': 'requests',
};

/** Every host name that stands in an object of the kinds that claim them. */
export function claimedHosts(graph: ObjectGraph, object: GraphObject): ClaimedHost[] {
  return [...hostsOfSpec(graph, object), ...hostsOfAnnotations(object.manifest)];
}

function hostsOfSpec(graph: ObjectGraph, object: GraphObject): ClaimedHost[] {
  const { kind, spec } = object.manifest;
  const kindName = kindNameOf(object.manifest);
  switch (kindName) {
    case INGRESS:
      return hostsOfIngress(spec);
    case ROUTE:
      return hostsIn([spec?.wildcardPolicy === 'Subdomain' ? wildcardBeside(spec?.host) : spec?.host], () => 'spec.host', 'requests', pathsOf(kind, spec));
    case VIRTUAL_SERVICE:
      return listOf(spec?.gateways).some((gateway) => gateway !== 'mesh') ? hostsIn(spec?.hosts, (index) => `spec.hosts[${index}]`, 'requests', pathsOf(kind, spec)) : [];
    case ISTIO_GATEWAY:
      return listOf(spec?.servers).flatMap((server, number) => hostsOfServer(server, `spec.servers[${number}].hosts`));
    case CERTIFICATE:
      return hostsIn(spec?.dnsNames, (index) => `spec.dnsNames[${index}]`, 'certificate');
    case DNS_ENDPOINT:
      return hostsIn(listOf(spec?.endpoints).map((endpoint) => endpoint?.dnsName), (index) => `spec.endpoints[${index}].dnsName`, 'address');
    case 'Service':
      return [];
    default:
      return ROUTE_KINDS.includes(kindName) ? hostsOfRoute(graph, object) : hostsOfListeners(spec);
  }
}

function hostsOfIngress(spec: any): ClaimedHost[] {
  const rules = listOf(spec?.rules).flatMap((rule, index) => {
    const paths = pathsOf('Ingress', rule);
    return isHost(rule?.host) ? hostsIn([rule.host], () => `spec.rules[${index}].host`, 'requests', paths) : [theRest(`spec.rules[${index}].host`, paths)];
  });
  const named = new Set(rules.map(({ host }) => host));
  const certificates = listOf(spec?.tls).flatMap((tls, number) => hostsIn(tls?.hosts, (index) => `spec.tls[${number}].hosts[${index}]`, 'certificate'));
  return [...rules, ...spec?.defaultBackend ? [theRest('spec.defaultBackend')] : [], ...certificates.filter(({ host }) => !named.has(host))];
}

/** A route without host names has those of its listeners; one of a mesh, which hangs on Services, has none. */
function hostsOfRoute(graph: ObjectGraph, object: GraphObject): ClaimedHost[] {
  const { kind, spec } = object.manifest;
  const parents = listOf(spec?.parentRefs);
  if (parents.length > 0 && parents.every((parent) => parent?.kind === 'Service')) {
    return [];
  }
  const paths = pathsOf(kind, spec);
  const named = hostsIn(spec?.hostnames, (index) => `spec.hostnames[${index}]`, 'requests', paths);
  if (named.length > 0) {
    return named;
  }
  const listeners = parents.flatMap((parent) => {
    const found = listenersOf(graph, object, parent);
    return found.length > 0 ? found.map(({ hostname }) => hostname) : [undefined];
  });
  const hosts = new Set(listeners.map((hostname) => isHost(hostname) ? normalisedHost(hostname) : EVERY_HOST));
  return [...hosts.size > 0 ? hosts : [EVERY_HOST]].map((host) => ({ ...theRest('spec.hostnames', paths), host }));
}

/** Listeners of TCP and UDP know no names. */
function hostsOfListeners(spec: any): ClaimedHost[] {
  const takesListeners = takesOthers(spec?.allowedListeners);
  return listOf(spec?.listeners).flatMap((listener, index): ClaimedHost[] => ['TCP', 'UDP'].includes(listener?.protocol) ? [] : [{
    host: isHost(listener?.hostname) ? normalisedHost(listener.hostname) : EVERY_HOST,
    path: `spec.listeners[${index}].hostname`,
    use: takesListeners || takesOthers(listener?.allowedRoutes) ? 'offer' : 'listener',
    paths: [],
  }]);
}

/** Whether what other namespaces have may hang on it. */
function takesOthers(allowed: any): boolean {
  return ['All', 'Selector'].includes(allowed?.namespaces?.from);
}

/** A server of Istio may name, before each host, the namespace whose services may take it; `.` is its own. */
function hostsOfServer(server: any, field: string): ClaimedHost[] {
  return listOf(server?.hosts).flatMap((written, index) => {
    const [host, namespace] = isHost(written) ? written.split('/').reverse() : [];
    return hostsIn([host], () => `${field}[${index}]`, namespace === '.' ? 'listener' : 'offer');
  });
}

function hostsOfAnnotations({ metadata }: any): ClaimedHost[] {
  return Object.entries(ANNOTATIONS).flatMap(([key, use]) => {
    const value = metadata?.annotations?.[key];
    return typeof value === 'string' ? hostsIn(value.split(',').map((host) => host.trim()), () => `metadata.annotations["${key}"]`, use, pathsOf('', undefined)) : [];
  });
}

function hostsIn(hosts: unknown, fieldAt: (index: number) => string, use: HostUse, paths: readonly ClaimedPath[] = []): ClaimedHost[] {
  return listOf(hosts).flatMap((host, index) => isHost(host) ? [{ host: normalisedHost(host), path: fieldAt(index), use, paths }] : []);
}

function theRest(path: string, paths: readonly ClaimedPath[] = pathsOf('', undefined)): ClaimedHost {
  return { host: EVERY_HOST, path, use: 'rest', paths };
}

function isHost(host: unknown): host is string {
  return typeof host === 'string' && host !== '';
}

/** All names beside that of a Route of OpenShift whose policy for wildcards is `Subdomain`. */
function wildcardBeside(host: unknown): unknown {
  return isHost(host) ? `*.${host.split('.').slice(1).join('.')}` : host;
}

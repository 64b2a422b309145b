import { NetworkObject } from './network-object';
import { ServicePort } from './services';
import { namespaceNameOf } from './topology';
import { isMap, kindNameOf } from '../../manifest';

/** A Service that requests from outside are routed to. */
export interface EntryRoute {
  /** The Ingress or route. */
  readonly object: NetworkObject;
  readonly namespace: string;
  readonly service: string;
  /** The port of the Service; any where it is left out. */
  readonly port?: ServicePort;
}

const GATEWAY_ROUTES = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'].map((kind) => `gateway.networking.k8s.io/${kind}`);

/** Every Service that an Ingress, a route of the Gateway API or an OpenShift Route leads to. */
export function entryRoutesAmong(objects: readonly NetworkObject[]): EntryRoute[] {
  const grants = objects.filter(({ manifest }) => kindNameOf(manifest) === 'gateway.networking.k8s.io/ReferenceGrant');
  return objects.flatMap((object) => {
    const kind = kindNameOf(object.manifest);
    if (kind === 'networking.k8s.io/Ingress') {
      return ingressRoutes(object);
    }
    if (kind === 'route.openshift.io/Route') {
      return openShiftRoutes(object);
    }
    return GATEWAY_ROUTES.includes(kind) ? gatewayRoutes(object, grants) : [];
  });
}

function ingressRoutes(object: NetworkObject): EntryRoute[] {
  const { defaultBackend, rules } = object.manifest.spec ?? {};
  const paths = mapsIn(rules).flatMap((rule) => mapsIn(rule.http?.paths));
  return [defaultBackend, ...paths.map(({ backend }) => backend)].filter(isNamed).map(({ service }) => ({
    object, namespace: namespaceNameOf(object.manifest), service: service.name, port: service.port?.number ?? service.port?.name,
  }));
}

function isNamed(backend: any): boolean {
  return typeof backend?.service?.name === 'string';
}

function openShiftRoutes(object: NetworkObject): EntryRoute[] {
  const { to, alternateBackends, port } = object.manifest.spec ?? {};
  return [to, ...mapsIn(alternateBackends)].filter((backend) => typeof backend?.name === 'string' && (backend.kind ?? 'Service') === 'Service')
    .map(({ name }) => ({ object, namespace: namespaceNameOf(object.manifest), service: name, port: targetPortOf(port) }));
}

/** A route of OpenShift names the port as the endpoints do: the name that the Service gives it, or its number at the pods. */
function targetPortOf(port: any): ServicePort | undefined {
  return port?.targetPort === undefined ? undefined : { target: port.targetPort };
}

/** Backends in other namespaces count where a ReferenceGrant there lets the route in. */
function gatewayRoutes(object: NetworkObject, grants: readonly NetworkObject[]): EntryRoute[] {
  const own = namespaceNameOf(object.manifest);
  return mapsIn(object.manifest.spec?.rules).flatMap((rule) => mapsIn(rule.backendRefs))
    .filter(({ group = '', kind = 'Service', name }) => group === '' && kind === 'Service' && typeof name === 'string')
    .map(({ namespace = own, name, port }) => ({ object, namespace, service: name, port }))
    .filter((route) => route.namespace === own || grants.some((grant) => isGranted(route, own, grant)));
}

function isGranted({ object, namespace, service }: EntryRoute, own: string, { manifest }: NetworkObject): boolean {
  const isFrom = mapsIn(manifest.spec?.from).some((from) => from.kind === object.manifest.kind && from.namespace === own);
  const isTo = mapsIn(manifest.spec?.to).some((to) => to.kind === 'Service' && (to.name === undefined || to.name === service));
  return namespaceNameOf(manifest) === namespace && isFrom && isTo;
}

function mapsIn(list: unknown): any[] {
  return Array.isArray(list) ? list.filter(isMap) : [];
}

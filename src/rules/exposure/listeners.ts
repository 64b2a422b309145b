import { GATEWAY } from './gateway';
import { listOf } from './list-of';
import { kindName, kindNameOf } from '../../manifest';
import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';

/** Listeners that are added to a gateway: in the API since 1.5, and the experiment before. */
export const LISTENER_SET_KINDS: readonly string[] = ['gateway.networking.k8s.io/ListenerSet', 'gateway.networking.x-k8s.io/XListenerSet'];

const LISTENING_KINDS: readonly string[] = [GATEWAY, ...LISTENER_SET_KINDS];

/** The listeners of a gateway, or of a set of listeners, that a parentRef hangs a route on. */
export function listenersOf(graph: ObjectGraph, route: GraphObject, parent: any): any[] {
  return listOf(listeningParent(graph, route, parent)?.manifest.spec?.listeners).filter((listener) => listener
    && (parent.sectionName === undefined || listener.name === parent.sectionName)
    && (parent.port === undefined || listener.port === parent.port));
}

/** What an object hangs on, as `group/Kind namespace name`: gateways, sets of listeners and, with these, their gateway. */
export function attachmentsOf(graph: ObjectGraph, object: GraphObject): ReadonlySet<string> {
  const { spec } = object.manifest;
  if (kindNameOf(object.manifest) === 'networking.istio.io/VirtualService') {
    return new Set(listOf(spec?.gateways).map((gateway) => istioGateway(gateway, namespaceOf(object.manifest))));
  }
  const parents = [...listOf(spec?.parentRefs), ...spec?.parentRef ? [spec.parentRef] : []].map((parent) => listeningParent(graph, object, parent));
  const gateways = parents.map((parent) => parent && listeningParent(graph, parent, parent.manifest.spec?.parentRef));
  return new Set([...parents, ...gateways].flatMap((parent) => parent ? [identityOf(parent)] : []));
}

/** The gateway or the set of listeners that a reference leads to. */
function listeningParent(graph: ObjectGraph, from: GraphObject, reference: any): GraphObject | undefined {
  const kind = kindName(reference?.group ?? 'gateway.networking.k8s.io', reference?.kind ?? 'Gateway');
  return LISTENING_KINDS.includes(kind) ? graph.find(kind, reference?.name, reference?.namespace ?? namespaceOf(from.manifest)) : undefined;
}

/** The class of the gateway that listeners stand at; for Istio, what selects its pods. */
export function gatewayClassOf(graph: ObjectGraph, object: GraphObject): string | undefined {
  const { spec } = object.manifest;
  const selector = spec?.selector && JSON.stringify(spec.selector);
  return spec?.gatewayClassName ?? selector ?? listeningParent(graph, object, spec?.parentRef)?.manifest.spec?.gatewayClassName;
}

/** An object as `attachmentsOf` names it. */
export function identityOf({ manifest }: GraphObject): string {
  return `${kindNameOf(manifest)} ${namespaceOf(manifest)} ${manifest.metadata?.name}`;
}

function istioGateway(gateway: unknown, namespace: string): string {
  const parts = String(gateway).split('/');
  return `networking.istio.io/Gateway ${parts.length > 1 ? parts[0] : namespace} ${parts[parts.length - 1]}`;
}

import { groupOf, kindNameOf } from '../../manifest';
import { GATEWAY, ROUTE_KINDS } from '../exposure/gateway';
import { listOf } from '../exposure/list-of';
import { LISTENER_SET_KINDS } from '../exposure/listeners';
import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';
import { ownerOfNamespace } from '../object-owner';
import { Severity } from '../severity';
import { NamedThing, allowListRule } from './allow-list-rule';

const GATEWAY_API = groupOf(GATEWAY);
const VIRTUAL_SERVICE = 'networking.istio.io/VirtualService';
const KINDS = [...ROUTE_KINDS, `${GATEWAY_API}/TCPRoute`, `${GATEWAY_API}/UDPRoute`, ...LISTENER_SET_KINDS, VIRTUAL_SERVICE];

export const allowedGateways = allowListRule({
  id: 'tenancy-allowed-gateways',
  title: 'Routes of tenants attach to gateways that are theirs',
  severity: Severity.MEDIUM,
  description: 'Which gateway a route attaches to decides whether the world or only the office reaches it, as the class of an Ingress does, and a gateway that takes routes of all namespaces asks nobody. Gateways of namespaces of the same tenant pass; of others, also of namespaces that are not among the objects, those do that are listed. Routes of a mesh, which hang on Services, are not judged.',
  fix: 'Attach the route to a gateway that the tenant may use, or add it to gateways of the tenant or the namespace, as namespace/name.',
  sources: ['https://gateway-api.sigs.k8s.io/guides/multiple-ns/', 'https://gateway-api.sigs.k8s.io/concepts/security-model/', 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133'] },
  kinds: KINDS,
  list: 'gateways',
  named: (graph) => KINDS.flatMap((kind) => graph.ofKind(kind)).flatMap((object) => gatewaysOf(object)
    .filter(({ namespace }) => !isOfSameTenant(graph, object, namespace))
    .map(({ namespace, name, path }): NamedThing => ({
      object, path, value: `${namespace}/${name}`, names: [`${namespace}/${name}`], says: `Gateway ${namespace}/${name}`,
    }))),
});

interface GatewayReference {
  readonly namespace: string;
  readonly name: string;
  readonly path: string;
}

function gatewaysOf({ manifest }: GraphObject): GatewayReference[] {
  const { spec } = manifest;
  if (kindNameOf(manifest) === VIRTUAL_SERVICE) {
    return listOf(spec?.gateways).map((gateway, index) => istioGateway(String(gateway), namespaceOf(manifest), `spec.gateways[${index}]`));
  }
  return [
    ...listOf(spec?.parentRefs).map((parent, index) => ({ parent, path: `spec.parentRefs[${index}]` })),
    ...spec?.parentRef ? [{ parent: spec.parentRef, path: 'spec.parentRef' }] : [],
  ].filter(({ parent }) => parent?.kind !== 'Service')
    .map(({ parent, path }) => ({ namespace: String(parent?.namespace ?? namespaceOf(manifest)), name: String(parent?.name), path }));
}

/** A gateway of the own namespace where none is named; `mesh`, which stands for all sidecars, passes as one. */
function istioGateway(gateway: string, own: string, path: string): GatewayReference {
  const slash = gateway.indexOf('/');
  return { namespace: slash < 0 ? own : gateway.slice(0, slash), name: gateway.slice(slash + 1), path };
}

function isOfSameTenant(graph: ObjectGraph, { manifest }: GraphObject, namespace: string): boolean {
  const [own, other] = [namespaceOf(manifest), namespace].map((name) => ownerOfNamespace(graph, name));
  return own.owner === other.owner;
}

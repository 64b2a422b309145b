import { GATEWAY, REFERENCE_GRANT_KINDS, ROUTE_KINDS } from './gateway';
import { listOf } from './list-of';
import { LISTENER_SET_KINDS } from './listeners';
import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';
import { ownerOf, ownerOfNamespace } from '../object-owner';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const REFERRING_KINDS: readonly string[] = [...ROUTE_KINDS, 'gateway.networking.k8s.io/TCPRoute', 'gateway.networking.k8s.io/UDPRoute', GATEWAY, ...LISTENER_SET_KINDS];

export const crossTenantReference = graphRule({
  id: 'exposure-cross-tenant-reference',
  title: 'Routes and reference grants stay within a tenant',
  severity: Severity.HIGH,
  description: 'A ReferenceGrant for the namespace of another tenant lets that one publish a Service, or serve the certificate, of this one under a host of its own, through a gateway that network policies let in. A route, listener or mirror of one tenant that names what is another\'s is the other half. Either is found alone, since whoever writes the missing half later completes it. Grants between a tenant and namespaces of no tenant, such as that of the shared gateway, are left alone; so are those of one tenant.',
  fix: 'Let the tenants reach each other by connections.offerTo and allowTo, and each publish its own Services; or exempt both halves where both tenants agreed.',
  sources: ['https://gateway-api.sigs.k8s.io/api-types/referencegrant/', 'https://gateway-api.sigs.k8s.io/concepts/security-model/'],
  frameworks: { nsa: ['Network separation and hardening'], owasp: ['2025:K05', '2025:K06'], mitre: ['T1190'] },
  kinds: [...REFERENCE_GRANT_KINDS, ...REFERRING_KINDS],
  * find(graph) {
    for (const object of REFERENCE_GRANT_KINDS.flatMap((kind) => graph.ofKind(kind))) {
      for (const [index, { namespace, kind } = {} as any] of listOf(object.manifest.spec?.from).entries()) {
        const tenants = rivalsOf(graph, object, namespace);
        if (tenants) {
          yield { object, path: `spec.from[${index}].namespace`, value: namespace, message: `The grant of ${tenants.own} is for every ${kind} of namespace ${namespace}, which belongs to ${tenants.other}` };
        }
      }
    }
    for (const object of REFERRING_KINDS.flatMap((kind) => graph.ofKind(kind))) {
      for (const { path, reference: { kind, name, namespace } } of referencesIn(object.manifest.spec, 'spec')) {
        const tenants = rivalsOf(graph, object, namespace);
        if (tenants) {
          yield { object, path: `${path}.namespace`, value: namespace, message: `The ${object.manifest.kind} of ${tenants.own} leads to ${kind ?? 'what is called'} ${name} of namespace ${namespace}, which belongs to ${tenants.other}` };
        }
      }
    }
  },
});

/** The tenants of an object and of the namespace that it names, where those are two. */
function rivalsOf(graph: ObjectGraph, object: GraphObject, namespace: unknown): { readonly own: string; readonly other: string } | undefined {
  if (typeof namespace !== 'string' || namespace === namespaceOf(object.manifest)) {
    return undefined;
  }
  const [own, other] = [ownerOf(graph, object), ownerOfNamespace(graph, namespace)];
  return own.isTenants && other.isTenants && own.owner !== other.owner ? { own: own.owner, other: other.owner } : undefined;
}

/** The lists and fields that name a Service or a Secret, which a grant of its namespace has to permit. */
const REFERENCE_FIELDS = ['backendRefs', 'backendRef', 'certificateRefs', 'caCertificateRefs'];

interface Reference {
  readonly path: string;
  readonly reference: any;
}

/** Where something of another namespace may be named, however deep: in rules, filters, listeners and their TLS. */
function referencesIn(value: any, path: string): Reference[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => referencesIn(item, `${path}[${index}]`));
  }
  return typeof value !== 'object' || value === null ? [] : Object.entries<any>(value).flatMap(([key, inner]) => [
    ...REFERENCE_FIELDS.includes(key) ? namedIn(inner, `${path}.${key}`) : [],
    ...referencesIn(inner, `${path}.${key}`),
  ]);
}

function namedIn(value: any, path: string): Reference[] {
  const items = Array.isArray(value) ? value.map((reference, index): Reference => ({ path: `${path}[${index}]`, reference })) : [{ path, reference: value }];
  return items.filter(({ reference }) => typeof reference === 'object' && reference !== null);
}

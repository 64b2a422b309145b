import { listOf } from './list-of';
import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';

/** The port of a Service, by number or by name. */
export interface BackendPort {
  readonly number?: number;
  readonly name?: string;
}

/** A Service that requests are sent to, and where that stands. */
export interface Backend {
  readonly path: string;
  readonly namespace: string;
  readonly service: string;
  readonly port: BackendPort;
}

export const BACKEND_KINDS: readonly string[] = ['networking.k8s.io/Ingress', 'gateway.networking.k8s.io/HTTPRoute', 'gateway.networking.k8s.io/GRPCRoute'];

/** The Services behind an Ingress or a route. */
export function backendsOf({ manifest }: GraphObject): Backend[] {
  return manifest.kind === 'Ingress' ? ingressBackends(manifest) : routeBackends(manifest);
}

/** Whether the Services of a namespace are among the judged objects: where none is, they come from elsewhere. */
export function knowsServices(graph: ObjectGraph, namespace: string): boolean {
  return graph.inNamespace('Service', namespace).length > 0;
}

function ingressBackends(manifest: any): Backend[] {
  const { defaultBackend, rules } = manifest.spec ?? {};
  const places = [
    { path: 'spec.defaultBackend', backend: defaultBackend },
    ...listOf(rules).flatMap((rule, ruleIndex) => listOf(rule?.http?.paths).map((route, index) => (
      { path: `spec.rules[${ruleIndex}].http.paths[${index}].backend`, backend: route?.backend }))),
  ];
  return places.filter(({ backend }) => backend?.service?.name !== undefined).map(({ path, backend: { service } }) => (
    { path: `${path}.service`, namespace: namespaceOf(manifest), service: service.name, port: service.port ?? {} }));
}

function routeBackends(manifest: any): Backend[] {
  return listOf(manifest.spec?.rules).flatMap((rule, ruleIndex) => listOf(rule?.backendRefs)
    .map((reference, index) => ({ reference, path: `spec.rules[${ruleIndex}].backendRefs[${index}]` }))
    .filter(({ reference }) => (reference?.kind ?? 'Service') === 'Service' && (reference?.group ?? '') === '')
    .map(({ path, reference: { name, namespace, port } }) => (
      { path, namespace: namespace ?? namespaceOf(manifest), service: name, port: { number: port } })));
}

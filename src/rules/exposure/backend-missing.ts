import { BACKEND_KINDS, BackendPort, backendsOf, knowsServices } from './backend';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const backendMissing = graphRule({
  id: 'exposure-backend-missing',
  title: 'Ingresses and routes lead to Services and ports that exist',
  severity: Severity.LOW,
  description: 'A backend that does not exist answers with an error, until somebody who may create a Service of that name takes the requests. Judged are namespaces that have Services among the judged objects.',
  fix: 'Correct the name or the port of the Service, or remove the backend.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource'],
  frameworks: {},
  kinds: BACKEND_KINDS,
  * find(graph) {
    for (const object of BACKEND_KINDS.flatMap((kind) => graph.ofKind(kind))) {
      for (const { path, namespace, service, port } of backendsOf(object).filter((backend) => knowsServices(graph, backend.namespace))) {
        const found = graph.find('Service', service, namespace);
        if (!found || !hasPort(found.manifest.spec, port)) {
          yield { object, path, value: service, message: found ? `Service ${service} has no such port` : `Namespace ${namespace} has no Service ${service}` };
        }
      }
    }
  },
});

function hasPort(spec: any, { name, number }: BackendPort): boolean {
  const isAny = name === undefined && number === undefined;
  return isAny || spec?.type === 'ExternalName' || (Array.isArray(spec?.ports) && spec.ports.some((port: any) => name === undefined ? port?.port === number : port?.name === name));
}

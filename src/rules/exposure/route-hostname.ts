import { ROUTE_KINDS } from './gateway';
import { listOf } from './list-of';
import { listenersOf } from './listeners';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const routeHostname = graphRule({
  id: 'exposure-route-hostname',
  title: 'Routes name their hosts where their listener does not',
  severity: Severity.MEDIUM,
  description: 'A route without host names takes those of its listener, and every host where the listener, which is open to other namespaces, has none either. Gateways that are not among the judged objects are not judged, nor are routes of a mesh, which hang on Services. Wildcards below a domain are left to who owns it.',
  fix: 'Write the host names in spec.hostnames.',
  sources: ['https://gateway-api.sigs.k8s.io/api-types/httproute/#hostnames'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  kinds: ROUTE_KINDS,
  * find(graph) {
    for (const object of ROUTE_KINDS.flatMap((kind) => graph.ofKind(kind))) {
      const { hostnames, parentRefs } = object.manifest.spec ?? {};
      const parents = listOf(hostnames).some((host) => host !== '*') ? [] : listOf(parentRefs);
      const open = parents.flatMap((parent) => listenersOf(graph, object, parent).filter(takesEveryHost).map(({ name }) => `${name} of gateway ${parent.name}`))[0];
      if (open !== undefined) {
        yield { object, path: 'spec.hostnames', value: hostnames, message: `The route takes every host of listener ${open}, which has no host name` };
      }
    }
  },
});

function takesEveryHost({ hostname, allowedRoutes }: any): boolean {
  return ['', '*'].includes(hostname ?? '') && ['All', 'Selector'].includes(allowedRoutes?.namespaces?.from);
}

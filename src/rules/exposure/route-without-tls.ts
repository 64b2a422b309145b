import { listOf } from './list-of';
import { listenersOf } from './listeners';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const KINDS = ['gateway.networking.k8s.io/HTTPRoute', 'gateway.networking.k8s.io/GRPCRoute'];

export const routeWithoutTls = graphRule({
  id: 'exposure-route-without-tls',
  title: 'Routes serve nothing over plain HTTP',
  severity: Severity.HIGH,
  description: 'A listener of protocol HTTP is there to redirect to HTTPS. A route that hangs on one, by its name or because it names no listener of the gateway, and has a rule without that redirect, serves its users without TLS. Gateways that are not among the judged objects are not judged.',
  fix: 'Name the HTTPS listener in sectionName of the parentRef, and give the HTTP one a route that redirects.',
  sources: ['https://gateway-api.sigs.k8s.io/guides/http-redirect-rewrite/'],
  frameworks: { nsa: ['Encryption'], owasp: ['2025:K06'] },
  kinds: KINDS,
  * find(graph) {
    for (const object of KINDS.flatMap((kind) => graph.ofKind(kind))) {
      const parents = isRedirect(object.manifest.spec) ? [] : listOf(object.manifest.spec?.parentRefs);
      for (const [index, parent] of parents.entries()) {
        const plain = listenersOf(graph, object, parent).find(({ protocol }) => protocol === 'HTTP');
        if (plain) {
          yield { object, path: `spec.parentRefs[${index}]`, value: parent, message: `Listener ${plain.name} of gateway ${parent.name} has no TLS, and the route serves more than a redirect to HTTPS` };
        }
      }
    }
  },
});

function isRedirect(spec: any): boolean {
  const rules = listOf(spec?.rules);
  return rules.length > 0 && rules.every((rule) => listOf(rule?.filters)
    .some((filter) => filter?.type === 'RequestRedirect' && filter.requestRedirect?.scheme === 'https'));
}

import { INGRESS, INGRESS_KINDS } from './ingress';
import { listOf } from './list-of';
import { GraphFinding, GraphObject } from '../object-graph';
import { ownerOf } from '../object-owner';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const CANARY = 'nginx.ingress.kubernetes.io/canary';

export const pathCollision = graphRule({
  id: 'exposure-path-collision',
  title: 'Every path of a host leads to one place',
  severity: Severity.MEDIUM,
  description: 'Where two Ingresses of a class and an owner have the same host, path and type of path, the controller serves one of them and leaves the other out. Canaries of the NGINX controller, which repeat a path on purpose, pass; two owners of a path are told by exposure-host-collision.',
  fix: 'Remove one of the two, or change its path.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches'],
  frameworks: { owasp: ['2025:K06'] },
  kinds: INGRESS_KINDS,
  * find(graph) {
    const first = new Map<string, GraphObject>();
    for (const object of graph.ofKind(INGRESS).filter(({ manifest }) => manifest.metadata?.annotations?.[CANARY] !== 'true')) {
      for (const { key, path } of routesOf(object.manifest, ownerOf(graph, object).owner)) {
        const other = first.get(key);
        if (other) {
          yield finding(object, path, other);
        } else {
          first.set(key, object);
        }
      }
    }
  },
});

function routesOf({ metadata, spec }: any, owner: string): { key: string; path: string }[] {
  const controller = spec?.ingressClassName ?? metadata?.annotations?.['kubernetes.io/ingress.class'];
  return listOf(spec?.rules).flatMap((rule, ruleIndex) => listOf(rule?.http?.paths).map((route, index) => ({
    key: JSON.stringify([owner, controller, rule?.host, route?.path, route?.pathType]),
    path: `spec.rules[${ruleIndex}].http.paths[${index}].path`,
  })));
}

function finding(object: GraphObject, path: string, other: GraphObject): GraphFinding {
  return { object, path, message: `Ingress ${other.manifest.metadata?.name} of namespace ${other.manifest.metadata?.namespace} has the same host and path` };
}

import { INGRESS } from '../exposure/ingress';
import { GraphObject, ObjectGraph } from '../object-graph';
import { Severity } from '../severity';
import { NamedThing, allowListRule } from './allow-list-rule';
import { DefaultableClass, defaultClass } from './default-class';

const OLD_ANNOTATION = 'kubernetes.io/ingress.class';
const INGRESS_CLASS: DefaultableClass = {
  kind: 'networking.k8s.io/IngressClass', annotations: ['ingressclass.kubernetes.io/is-default-class'], called: 'ingress class',
};

export const allowedIngressClasses = allowListRule({
  id: 'tenancy-allowed-ingress-classes',
  title: 'Ingresses of tenants name ingress classes that are theirs',
  severity: Severity.MEDIUM,
  description: 'The class decides which controller serves an Ingress: an application of the office ends up on the internet, or at a controller that reads what others guard. The annotation that came before the field counts as well. An Ingress that names none gets the default class, which has to be among the objects to be known, or is served by every controller that takes what is left.',
  fix: 'Name a class that the tenant may use in spec.ingressClassName, or add it to ingressClasses of the tenant or the namespace.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133'] },
  kinds: [INGRESS],
  list: 'ingress-classes',
  named: (graph) => graph.ofKind(INGRESS).flatMap((object) => classesOf(graph, object)),
});

function classesOf(graph: ObjectGraph, object: GraphObject): NamedThing[] {
  const { metadata, spec } = object.manifest;
  const named = [
    { path: 'spec.ingressClassName', value: spec?.ingressClassName },
    { path: `metadata.annotations["${OLD_ANNOTATION}"]`, value: metadata?.annotations?.[OLD_ANNOTATION] },
  ].filter(({ value }) => value !== undefined);
  return named.length === 0 ? [defaultClass(graph, object, 'spec.ingressClassName', INGRESS_CLASS)]
    : named.map(({ path, value }) => ({ object, path, value, names: [String(value)], says: `Ingress class ${value}` }));
}

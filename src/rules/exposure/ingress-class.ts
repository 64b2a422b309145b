import { INGRESS_KINDS } from './ingress';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const ingressClass = objectRule({
  id: 'exposure-ingress-class',
  title: 'Ingresses name their class',
  severity: Severity.LOW,
  description: 'Without a class the default one serves the Ingress, or every controller that takes what is left: an internal application ends up on the public controller. The annotation that came before the field counts as well.',
  fix: 'Set spec.ingressClassName.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class'],
  frameworks: { owasp: ['2025:K06'] },
  checks: [{
    kinds: INGRESS_KINDS,
    scope: Scope.OBJECT,
    field: 'spec.ingressClassName',
    assert: 'object.spec.?ingressClassName.orValue("") != "" || "kubernetes.io/ingress.class" in object.metadata.?annotations.orValue({})',
  }],
});

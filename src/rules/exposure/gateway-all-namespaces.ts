import { GATEWAY_KINDS, LISTENER } from './gateway';
import { objectRule } from '../rule';
import { Severity } from '../severity';

const NAMESPACES = 'listener.?allowedRoutes.?namespaces';

export const gatewayAllNamespaces = objectRule({
  id: 'exposure-gateway-all-namespaces',
  title: 'Listeners take routes of chosen namespaces only',
  severity: Severity.MEDIUM,
  description: 'A listener for routes of all namespaces, by from: All or by an empty selector, lets every tenant expose what it likes at the address and with the certificate of the gateway.',
  fix: 'Set allowedRoutes.namespaces.from to Same, or to Selector with the names of the namespaces.',
  sources: ['https://gateway-api.sigs.k8s.io/guides/multiple-ns/', 'https://gateway-api.sigs.k8s.io/concepts/security-model/'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  checks: [{
    kinds: GATEWAY_KINDS,
    scope: LISTENER,
    field: 'allowedRoutes.namespaces',
    assert: `${NAMESPACES}.?from.orValue("Same") != "All" && (${NAMESPACES}.?from.orValue("Same") != "Selector" || ${NAMESPACES}.?selector.?matchLabels.orValue({}).size() > 0 || ${NAMESPACES}.?selector.?matchExpressions.orValue([]).size() > 0)`,
  }],
});

import { GATEWAY_KINDS, LISTENER } from './gateway';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const gatewayHostname = objectRule({
  id: 'exposure-gateway-hostname',
  title: 'Listeners for other namespaces name their host',
  severity: Severity.MEDIUM,
  description: 'The host name of a listener is what keeps a route from claiming any name. Without one, whoever may attach a route may take the requests for every host. Listeners for routes of the gateway\'s own namespace pass, and those of TCP and UDP, which know no names.',
  fix: 'Set hostname, one listener for each owner of a name.',
  sources: ['https://gateway-api.sigs.k8s.io/concepts/security-model/', 'https://gateway-api.sigs.k8s.io/reference/spec/'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  checks: [{
    kinds: GATEWAY_KINDS,
    scope: LISTENER,
    field: 'hostname',
    assert: 'listener.?hostname.orValue("") != ""',
    unless: 'listener.?allowedRoutes.?namespaces.?from.orValue("Same") in ["Same", "None"] || listener.?protocol.orValue("") in ["TCP", "UDP"]',
  }],
});

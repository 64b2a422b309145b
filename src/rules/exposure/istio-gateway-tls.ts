import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const istioGatewayTls = objectRule({
  id: 'exposure-istio-gateway-tls',
  title: 'Gateways of Istio serve nothing over plain HTTP',
  severity: Severity.HIGH,
  description: 'A server of protocol HTTP, HTTP2 or GRPC has no TLS. It is fine where it redirects to HTTPS and nothing else.',
  fix: 'Use the protocol HTTPS with tls, or set tls.httpsRedirect to true.',
  sources: ['https://istio.io/latest/docs/reference/config/networking/gateway/'],
  frameworks: { nsa: ['Encryption'], owasp: ['2025:K06'] },
  checks: [{
    kinds: ['networking.istio.io/Gateway'],
    scope: Scope.OBJECT.each('spec.servers', 'server'),
    field: 'tls.httpsRedirect',
    assert: 'server.?tls.?httpsRedirect.orValue(false) == true',
    unless: '!(server.?port.?protocol.orValue("").lowerAscii() in ["http", "http2", "grpc", "grpc-web"])',
  }],
});

import { istioGatewayTls } from '../../../src/rules/exposure/istio-gateway-tls';
import { describeRule } from '../describe-rule';

const server = (protocol: string, tls?: any) => ({ port: { number: 80, name: 'http', protocol }, hosts: ['shop.example.com'], ...tls ? { tls } : {} });

describeRule(istioGatewayTls, {
  breaks: [server('HTTP'), server('http2'), server('GRPC', { httpsRedirect: false })].map((to) => ({ set: '', to, path: 'tls.httpsRedirect' })),
  keeps: [{ set: '', to: server('HTTP', { httpsRedirect: true }) }, { set: '', to: server('TLS', { mode: 'PASSTHROUGH' }) }],
});

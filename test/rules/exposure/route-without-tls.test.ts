import { routeWithoutTls } from '../../../src/rules/exposure/route-without-tls';
import { describeGraphRule } from '../describe-graph-rule';
import { httpRoute } from './claims';

const gateway = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'public', namespace: 'gateway' },
  spec: { listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }, { name: 'https', port: 443, protocol: 'HTTPS' }] },
};
const parent = { name: 'public', namespace: 'gateway', sectionName: 'https' };
const redirect = (scheme?: string) => ({ parentRefs: [{ ...parent, sectionName: 'http' }], rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme } }] }] });
const finds = ['HTTPRoute/web spec.parentRefs[0]'];

describeGraphRule(routeWithoutTls, {
  clean: [gateway, httpRoute('web', 'shop', { parentRefs: [parent], rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] })],
  breaks: [
    { name: 'the HTTP listener', object: 1, edit: { set: 'spec.parentRefs[0].sectionName', to: 'http' }, finds },
    { name: 'no listener in particular', object: 1, edit: { set: 'spec.parentRefs[0].sectionName', to: undefined }, finds },
    { name: 'the port of the HTTP listener', object: 1, edit: { set: 'spec.parentRefs[0]', to: { name: 'public', namespace: 'gateway', port: 80 } }, finds },
    { name: 'a listener that loses its TLS', object: 0, edit: { set: 'spec.listeners[1].protocol', to: 'HTTP' }, finds },
    { name: 'a redirect to HTTP', add: [httpRoute('plain', 'shop', redirect())], finds: ['HTTPRoute/plain spec.parentRefs[0]'] },
    { name: 'the gateway of its own namespace', object: 0, edit: { set: 'metadata.namespace', to: 'shop' }, given: [{ object: 1, edit: { set: 'spec.parentRefs[0]', to: { name: 'public' } } }], finds },
  ],
  keeps: [
    { name: 'a redirect to HTTPS', add: [httpRoute('redirect', 'shop', redirect('https'))] },
    { name: 'a gateway that is not here', object: 1, edit: { set: 'spec.parentRefs[0]', to: { name: 'other' } } },
    { name: 'a Service as parent', object: 1, edit: { set: 'spec.parentRefs[0]', to: { kind: 'Service', name: 'public', namespace: 'gateway' } } },
  ],
});

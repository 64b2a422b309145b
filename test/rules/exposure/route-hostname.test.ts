import { routeHostname } from '../../../src/rules/exposure/route-hostname';
import { describeGraphRule } from '../describe-graph-rule';
import { httpRoute } from './claims';

const allowedRoutes = { namespaces: { from: 'All' } };
const gateway = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'public', namespace: 'gateway' },
  spec: { listeners: [{ name: 'http', port: 80, protocol: 'HTTP', allowedRoutes }, { name: 'https', port: 443, protocol: 'HTTPS', hostname: 'shop.example.com', allowedRoutes }] },
};
const parent = { name: 'public', namespace: 'gateway', sectionName: 'http' };
const finds = ['HTTPRoute/web spec.hostnames'];

describeGraphRule(routeHostname, {
  clean: [gateway, httpRoute('web', 'shop', { parentRefs: [parent], hostnames: ['shop.example.com'] })],
  breaks: [
    { name: 'no host names', object: 1, edit: { set: 'spec.hostnames', to: undefined }, finds },
    { name: 'an empty list of them', object: 1, edit: { set: 'spec.hostnames', to: [] }, finds },
    { name: 'every host', object: 1, edit: { set: 'spec.hostnames', to: ['*'] }, finds },
    { name: 'no host names and no listener in particular', object: 1, edit: { set: 'spec', to: { parentRefs: [{ ...parent, sectionName: undefined }] } }, finds },
    {
      name: 'a listener that loses its host name',
      object: 0,
      edit: { set: 'spec.listeners[1].hostname', to: undefined },
      given: [{ object: 1, edit: { set: 'spec', to: { parentRefs: [{ ...parent, sectionName: 'https' }] } } }],
      finds,
    },
    { name: 'a TLSRoute', add: [httpRoute('tls', 'shop', { parentRefs: [parent] }, 'TLSRoute')], finds: ['TLSRoute/tls spec.hostnames'] },
  ],
  keeps: [
    { name: 'the host name of its listener', object: 1, edit: { set: 'spec', to: { parentRefs: [{ ...parent, sectionName: 'https' }] } } },
    { name: 'a wildcard below a domain', object: 1, edit: { set: 'spec.hostnames', to: ['*.example.com'] } },
    { name: 'a gateway that is not here', object: 1, edit: { set: 'spec', to: { parentRefs: [{ name: 'other' }] } } },
    { name: 'a Service as parent', object: 1, edit: { set: 'spec', to: { parentRefs: [{ group: '', kind: 'Service', name: 'web' }] } } },
    {
      name: 'a listener for the namespace of the gateway',
      object: 1,
      edit: { set: 'spec.hostnames', to: undefined },
      given: [{ object: 0, edit: { set: 'spec.listeners[0].allowedRoutes.namespaces.from', to: 'Same' } }],
    },
  ],
});

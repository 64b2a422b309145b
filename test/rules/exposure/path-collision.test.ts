import { pathCollision } from '../../../src/rules/exposure/path-collision';
import { describeGraphRule } from '../describe-graph-rule';
import { ingress } from './claims';

const PATH = 'spec.rules[0].http.paths[0]';

describeGraphRule(pathCollision, {
  clean: [ingress('web', 'shop', ['shop.example.com']), ingress('api', 'shop', ['shop.example.com'], '/api')],
  breaks: [
    { name: 'the same path', object: 1, edit: { set: `${PATH}.path`, to: '/' }, finds: [`Ingress/api ${PATH}.path`] },
    { name: 'the same path in another namespace of the tenant', context: { tenant: 'retail' }, add: [ingress('more', 'bank', ['shop.example.com'])], finds: [`Ingress/more ${PATH}.path`] },
  ],
  keeps: [
    { name: 'another type of path', object: 1, edit: { set: PATH, to: { path: '/', pathType: 'Exact' } } },
    { name: 'another class', object: 1, edit: { set: `${PATH}.path`, to: '/' }, given: [{ object: 1, edit: { set: 'spec.ingressClassName', to: 'internal' } }] },
    { name: 'a canary', object: 1, edit: { set: `${PATH}.path`, to: '/' }, given: [{ object: 1, edit: { set: 'metadata.annotations["nginx.ingress.kubernetes.io/canary"]', to: 'true' } }] },
    { name: 'another owner, whom another rule tells', object: 1, edit: { set: `${PATH}.path`, to: '/' }, given: [{ object: 1, edit: { set: 'metadata.namespace', to: 'bank' } }] },
    { name: 'another host', object: 1, edit: { set: 'spec.rules[0].host', to: 'api.example.com' } },
  ],
});

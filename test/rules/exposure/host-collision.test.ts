import { hostCollision } from '../../../src/rules/exposure/host-collision';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { httpRoute, ingress } from './claims';

const web = ingress('web', 'shop', ['shop.example.com']);
const tenant = (name: string, of: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { 'cdk8s-bulwark/tenant': of } } });

describeGraphRule(hostCollision, {
  clean: [web, ingress('api', 'shop', ['shop.example.com'], '/api'), ingress('bank', 'bank', ['bank.example.com'])],
  breaks: [
    {
      name: 'the host of another namespace',
      object: 2,
      edit: { set: 'spec.rules[0].host', to: 'SHOP.example.com' },
      finds: ['Ingress/bank spec.rules[0].host', 'Ingress/web spec.rules[0].host'],
    },
    {
      name: 'the host of another tenant, though with another path',
      add: [tenant('shop', 'retail'), tenant('thief', 'thieves'), ingress('thief', 'thief', ['shop.example.com'], '/login')],
      finds: ['Ingress/api spec.rules[0].host', 'Ingress/thief spec.rules[0].host', 'Ingress/web spec.rules[0].host'],
    },
    { name: 'a path of another namespace, with a slash more', add: [ingress('thief', 'thief', ['shop.example.com'], '/api/')], finds: ['Ingress/api spec.rules[0].host', 'Ingress/thief spec.rules[0].host'] },
    { name: 'a route of another namespace', add: [httpRoute('thief', 'thief', { hostnames: ['bank.example.com'] })], finds: ['HTTPRoute/thief spec.hostnames[0]', 'Ingress/bank spec.rules[0].host'] },
    { name: 'a name below the wildcard of another namespace', add: [ingress('all', 'cloud', ['*.cloud.example.com']), ingress('a', 'shop', ['a.b.cloud.example.com'])], finds: ['Ingress/a spec.rules[0].host'] },
  ],
  keeps: [
    { name: 'a sign-in proxy in a namespace of its own', add: [ingress('proxy', 'oauth2-proxy', ['shop.example.com'], '/oauth2')] },
    { name: 'two namespaces of one tenant', add: [tenant('shop', 'retail'), tenant('bank', 'retail')], object: 2, edit: { set: 'spec.rules[0].host', to: 'shop.example.com' } },
    { name: 'a name beside the wildcard', add: [ingress('all', 'cloud', ['*.cloud.example.com']), ingress('a', 'shop', ['cloud.example.com'])] },
    { name: 'a name below its own wildcard', add: [ingress('all', 'cloud', ['*.cloud.example.com', 'a.cloud.example.com'])] },
    { name: 'no host, which another rule tells', add: [ingress('a', 'a', ['']), ingress('b', 'b', [''])] },
  ],
});

test('many claims of one owner are no burden', () => {
  const routes = Array.from({ length: 5000 }, (_, index) => httpRoute(`r${index}`, 'shop', { hostnames: ['shop.example.com'] }));
  const started = performance.now();
  expect(graphFindings(hostCollision, routes)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(3000);
});

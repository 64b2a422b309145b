import { httpRoute, ingress } from './claims';
import { WEB } from './services';
import { backendsOf, knowsServices } from '../../../src/rules/exposure/backend';
import { ObjectGraph } from '../../../src/rules/object-graph';

test('the backends of an Ingress are those of its rules and the default one', () => {
  const object = { manifest: ingress('web', 'shop', ['a.example.com'], '/', { defaultBackend: { service: { name: 'rest', port: { name: 'http' } } } }) };
  expect(backendsOf(object)).toEqual([
    { path: 'spec.defaultBackend.service', namespace: 'shop', service: 'rest', port: { name: 'http' } },
    { path: 'spec.rules[0].http.paths[0].backend.service', namespace: 'shop', service: 'web', port: { number: 80 } },
  ]);
});

test('the backends of a route are Services of its own or another namespace', () => {
  const backendRefs = [{ name: 'web', port: 80 }, { name: 'db', namespace: 'data', port: 5432 }, { kind: 'ServiceImport', group: 'multicluster.x-k8s.io', name: 'far' }];
  expect(backendsOf({ manifest: httpRoute('web', 'shop', { rules: [{ backendRefs }] }) }).map(({ namespace, service, path }) => `${namespace}/${service} ${path}`))
    .toEqual(['shop/web spec.rules[0].backendRefs[0]', 'data/db spec.rules[0].backendRefs[1]']);
});

test('Services are known where one of them is', () => {
  const graph = new ObjectGraph([{ manifest: WEB }], 37);
  expect([knowsServices(graph, 'shop-web'), knowsServices(graph, 'other')]).toEqual([true, false]);
});

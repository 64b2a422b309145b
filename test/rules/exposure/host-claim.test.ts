import { httpRoute, ingress } from './claims';
import { hostClaims } from '../../../src/rules/exposure/host-claim';
import { ObjectGraph } from '../../../src/rules/object-graph';

const claimsOf = (...manifests: any[]) => hostClaims(new ObjectGraph(manifests.map((manifest) => ({ manifest })), 37)).map(({ host, path, owner }) => `${host} ${path} ${owner}`);
const pathsOf = (manifest: any) => hostClaims(new ObjectGraph([{ manifest }], 37)).map(({ paths }) => paths.join(' '));
const istio = (gateways: any) => ({ apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'web', namespace: 'shop' }, spec: { hosts: ['a.example.com'], gateways } });

test('every kind that claims hosts is read', () => {
  expect(claimsOf(ingress('a', 'shop', ['A.example.com', '']), httpRoute('b', 'shop', { hostnames: ['b.example.com'] }, 'TLSRoute'), istio(['public']),
    { apiVersion: 'route.openshift.io/v1', kind: 'Route', metadata: { name: 'c', namespace: 'shop' }, spec: { host: 'c.example.com' } })).toEqual([
    'a.example.com spec.rules[0].host namespace shop', 'b.example.com spec.hostnames[0] namespace shop', 'a.example.com spec.hosts[0] namespace shop',
    'c.example.com spec.host namespace shop',
  ]);
});

test('virtual services within the mesh claim nothing', () => {
  expect([...claimsOf(istio(undefined)), ...claimsOf(istio(['mesh']))]).toEqual([]);
});

test('the tenant of a namespace is the owner', () => {
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { 'cdk8s-bulwark/tenant': 'retail' } } };
  expect(claimsOf(namespace, ingress('a', 'shop', ['a.example.com']))).toEqual(['a.example.com spec.rules[0].host tenant retail']);
});

test('claims know their paths', () => {
  const hostnames = ['a.example.com'];
  const rules = [{ matches: [{ path: { type: 'PathPrefix', value: '/api/' } }, { headers: [] }] }, { matches: [{ path: { value: '/api' } }] }];
  expect(pathsOf(ingress('a', 'shop', ['a.example.com', 'b.example.com'], '/oauth2'))).toEqual(['/oauth2', '/oauth2']);
  expect(pathsOf(httpRoute('b', 'shop', { hostnames, rules }))).toEqual(['/api /']);
  expect(pathsOf(httpRoute('c', 'shop', { hostnames }))).toEqual(['/']);
  expect(pathsOf(httpRoute('d', 'shop', { hostnames, rules: [{ matches: [{ method: { service: 'shop.Cart', method: 'Add' } }] }, {}] }, 'GRPCRoute'))).toEqual(['/shop.Cart/Add /']);
  const virtualService = istio(['public']);
  expect(pathsOf({ ...virtualService, spec: { ...virtualService.spec, http: [{ match: [{ uri: { prefix: '/api' } }] }, { match: [{ uri: { exact: '/' } }] }] } })).toEqual(['/api /']);
  expect(pathsOf({ apiVersion: 'route.openshift.io/v1', kind: 'Route', metadata: { name: 'e' }, spec: { host: 'a.example.com', path: '/shop' } })).toEqual(['/shop']);
});

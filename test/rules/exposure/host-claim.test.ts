import { gateway, httpRoute, ingress, listenerSet } from './claims';
import { CLAIMING_KINDS, hostClaims } from '../../../src/rules/exposure/host-claim';
import { ObjectGraph } from '../../../src/rules/object-graph';

const graphOf = (...manifests: any[]) => new ObjectGraph(manifests.map((manifest) => ({ manifest })), 37);
const claimsOf = (...manifests: any[]) => hostClaims(graphOf(...manifests)).map(({ host, path, use }) => `${host} ${path} ${use}`);
const custom = (apiVersion: string, kind: string, spec: any, metadata: any = {}) => ({ apiVersion, kind, metadata: { name: 'web', namespace: 'shop', ...metadata }, spec });
const virtualService = (gateways: any) => custom('networking.istio.io/v1', 'VirtualService', { hosts: ['a.example.com'], gateways });

test('hosts of the rules of an Ingress are claimed, every host where a rule names none or there is a default backend', () => {
  expect(claimsOf(ingress('a', 'shop', ['A.example.com', ''], '/', { defaultBackend: {} }))).toEqual([
    'a.example.com spec.rules[0].host requests', '* spec.rules[1].host rest', '* spec.defaultBackend rest',
  ]);
});

test('hosts of certificates of an Ingress are claimed, unless a rule claims them', () => {
  expect(claimsOf(ingress('a', 'shop', ['a.example.com'], '/', { tls: [{ hosts: ['A.example.com', 'b.example.com'] }, {}] }))).toEqual([
    'a.example.com spec.rules[0].host requests', 'b.example.com spec.tls[0].hosts[1] certificate',
  ]);
});

test('hosts of routes of every kind are claimed', () => {
  expect(claimsOf(httpRoute('a', 'shop', { hostnames: ['a.example.com', '', 7] }), httpRoute('b', 'shop', { hostnames: ['b.example.com'] }, 'GRPCRoute'),
    httpRoute('c', 'shop', { hostnames: ['c.example.com'] }, 'TLSRoute'))).toEqual([
    'a.example.com spec.hostnames[0] requests', 'b.example.com spec.hostnames[0] requests', 'c.example.com spec.hostnames[0] requests',
  ]);
});

test('a route without host names claims those of the listeners that it hangs on', () => {
  const listeners = [{ name: 'a', hostname: 'a.example.com' }, { name: 'b', hostname: '*.b.example.com' }];
  const given = [gateway('edge', 'infra', listeners), listenerSet('more', 'infra', 'edge', [{ name: 'c', hostname: 'c.example.com' }])];
  const routeTo = (...parentRefs: any[]) => claimsOf(...given, httpRoute('r', 'shop', { parentRefs })).filter((claim) => claim.includes('spec.hostnames'));
  expect(routeTo({ name: 'edge', namespace: 'infra' })).toEqual(['a.example.com spec.hostnames rest', '*.b.example.com spec.hostnames rest']);
  expect(routeTo({ name: 'edge', namespace: 'infra', sectionName: 'b' })).toEqual(['*.b.example.com spec.hostnames rest']);
  expect(routeTo({ kind: 'ListenerSet', name: 'more', namespace: 'infra' })).toEqual(['c.example.com spec.hostnames rest']);
});

test('a route without host names claims every host where its listener names none or is not known', () => {
  const unnamed = gateway('edge', 'shop', [{ name: 'all' }]);
  expect(claimsOf(unnamed, httpRoute('r', 'shop', { parentRefs: [{ name: 'edge' }] }))[0]).toBe('* spec.hostnames rest');
  expect(claimsOf(httpRoute('r', 'shop', { parentRefs: [{ name: 'other' }] }))).toEqual(['* spec.hostnames rest']);
  expect(claimsOf(httpRoute('r', 'shop', {}))).toEqual(['* spec.hostnames rest']);
});

test('routes of a mesh, which hang on Services only, claim nothing', () => {
  const parentRefs = [{ group: '', kind: 'Service', name: 'web' }];
  expect(claimsOf(httpRoute('r', 'shop', { parentRefs, hostnames: ['a.example.com'] }))).toEqual([]);
  expect(claimsOf(httpRoute('r', 'shop', { parentRefs: [...parentRefs, { name: 'edge' }], hostnames: ['a.example.com'] }))).toEqual(['a.example.com spec.hostnames[0] requests']);
});

test('listeners of gateways and of both sets of listeners are claims of their own namespace, or offers to others', () => {
  const open = { allowedRoutes: { namespaces: { from: 'Selector' } } };
  const listeners = [{ hostname: 'A.example.com' }, { hostname: '*.b.example.com', ...open }, { protocol: 'HTTPS' }, { protocol: 'TCP' }, { protocol: 'UDP' }];
  const found = ['a.example.com spec.listeners[0].hostname listener', '*.b.example.com spec.listeners[1].hostname offer', '* spec.listeners[2].hostname listener'];
  expect(claimsOf(gateway('edge', 'shop', listeners))).toEqual(found);
  expect(claimsOf(listenerSet('more', 'shop', 'edge', listeners))).toEqual(found);
  expect(claimsOf({ ...listenerSet('more', 'shop', 'edge', listeners), apiVersion: 'gateway.networking.x-k8s.io/v1alpha1', kind: 'XListenerSet' })).toEqual(found);
  expect(claimsOf(gateway('edge', 'shop', [{ hostname: 'a.example.com' }], { allowedListeners: { namespaces: { from: 'All' } } }))).toEqual(['a.example.com spec.listeners[0].hostname offer']);
});

test('virtual services at a gateway claim hosts, and those within the mesh none', () => {
  expect(claimsOf(virtualService(['mesh', 'public']))).toEqual(['a.example.com spec.hosts[0] requests']);
  expect([...claimsOf(virtualService(undefined)), ...claimsOf(virtualService(['mesh']))]).toEqual([]);
});

test('servers of gateways of Istio claim hosts without the namespace before them', () => {
  expect(claimsOf(custom('networking.istio.io/v1', 'Gateway', { servers: [{}, { hosts: ['./a.example.com', 'bank/*.b.example.com', '*', 7] }] }))).toEqual([
    'a.example.com spec.servers[1].hosts[0] listener', '*.b.example.com spec.servers[1].hosts[1] offer', '* spec.servers[1].hosts[2] offer',
  ]);
});

test('routes of OpenShift claim their host, or all beside it', () => {
  expect(claimsOf(custom('route.openshift.io/v1', 'Route', { host: 'c.example.com' }))).toEqual(['c.example.com spec.host requests']);
  expect(claimsOf(custom('route.openshift.io/v1', 'Route', { host: 'c.example.com', wildcardPolicy: 'Subdomain' }))).toEqual(['*.example.com spec.host requests']);
  expect(claimsOf(custom('route.openshift.io/v1', 'Route', {}))).toEqual([]);
});

test('certificates and DNS records claim names', () => {
  expect(claimsOf(custom('cert-manager.io/v1', 'Certificate', { dnsNames: ['a.example.com', '*.b.example.com'] }))).toEqual(['a.example.com spec.dnsNames[0] certificate', '*.b.example.com spec.dnsNames[1] certificate']);
  expect(claimsOf(custom('externaldns.k8s.io/v1alpha1', 'DNSEndpoint', { endpoints: [{ dnsName: 'a.example.com' }, {}] }))).toEqual(['a.example.com spec.endpoints[0].dnsName address']);
});

test('annotations for external-dns, and for more hosts of an Ingress, claim names', () => {
  const annotations = { 'external-dns.alpha.kubernetes.io/hostname': 'a.example.com, B.example.com.', 'external-dns.alpha.kubernetes.io/internal-hostname': 'c.example.com' };
  expect(claimsOf(custom('v1', 'Service', {}, { annotations }))).toEqual([
    'a.example.com metadata.annotations["external-dns.alpha.kubernetes.io/hostname"] address', 'b.example.com metadata.annotations["external-dns.alpha.kubernetes.io/hostname"] address',
    'c.example.com metadata.annotations["external-dns.alpha.kubernetes.io/internal-hostname"] address',
  ]);
  const alias = { ...ingress('a', 'shop', []), metadata: { name: 'a', namespace: 'shop', annotations: { 'nginx.ingress.kubernetes.io/server-alias': 'd.example.com' } } };
  expect(claimsOf(alias)).toEqual(['d.example.com metadata.annotations["nginx.ingress.kubernetes.io/server-alias"] requests']);
});

test('the tenant of a namespace is the owner, and the namespace where it has none', () => {
  const namespace = custom('v1', 'Namespace', {}, { name: 'shop', namespace: undefined, labels: { 'cdk8s-bulwark/tenant': 'retail' } });
  const web = ingress('a', 'shop', ['a.example.com']);
  expect(hostClaims(graphOf(namespace, web)).map(({ owner, isTenants }) => [owner, isTenants])).toEqual([['tenant retail', true]]);
  expect(hostClaims(graphOf(web)).map(({ owner, isTenants }) => [owner, isTenants])).toEqual([['namespace shop', false]]);
});

test('claims know their paths', () => {
  expect(hostClaims(graphOf(ingress('a', 'shop', ['a.example.com'], '/oauth2')))[0].paths).toEqual([{ type: 'Prefix', value: '/oauth2' }]);
  expect(hostClaims(graphOf(httpRoute('a', 'shop', { hostnames: ['a.example.com'], rules: [{ matches: [{ path: { type: 'Exact', value: '/a/' } }] }] })))[0].paths).toEqual([{ type: 'Exact', value: '/a' }]);
});

test('specs that are missing or of other types claim nothing', () => {
  for (const kind of CLAIMING_KINDS) {
    const [group, name] = kind.includes('/') ? kind.split('/') : ['', kind];
    for (const spec of [undefined, {}, { rules: 7, tls: {}, hosts: null, servers: [null], listeners: [null], endpoints: [null], dnsNames: 'a', gateways: ['a'], host: 7 }]) {
      expect(() => claimsOf(custom(group ? `${group}/v1` : 'v1', name, spec))).not.toThrow();
    }
  }
});

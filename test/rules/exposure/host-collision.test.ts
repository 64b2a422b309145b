import * as fc from 'fast-check';
import { hostCollision } from '../../../src/rules/exposure/host-collision';
import { coversHost } from '../../../src/rules/exposure/host-name';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { gateway, httpRoute, ingress, listenerSet, tenantNamespace } from './claims';

const web = ingress('web', 'shop', ['shop.example.com']);
const TENANTS = [tenantNamespace('shop', 'retail'), tenantNamespace('bank', 'banking'), tenantNamespace('thief', 'thieves'), tenantNamespace('infra', 'platform')];
const HOST = 'spec.rules[0].host';

function custom(apiVersion: string, kind: string, name: string, namespace: string, spec: any, annotations?: any): any {
  return { apiVersion, kind, metadata: { name, namespace, annotations }, spec };
}
const certificate = (name: string, namespace: string, ...dnsNames: string[]) => custom('cert-manager.io/v1', 'Certificate', name, namespace, { dnsNames });
const dnsName = (name: string, namespace: string, host: string) => custom('v1', 'Service', name, namespace, {}, { 'external-dns.alpha.kubernetes.io/hostname': host });

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
      add: [tenantNamespace('shop', 'retail'), tenantNamespace('thief', 'thieves'), ingress('thief', 'thief', ['shop.example.com'], '/login')],
      finds: ['Ingress/api spec.rules[0].host', 'Ingress/thief spec.rules[0].host', 'Ingress/web spec.rules[0].host'],
    },
    { name: 'a path of another namespace, with a slash more', add: [ingress('thief', 'thief', ['shop.example.com'], '/api/')], finds: ['Ingress/api spec.rules[0].host', 'Ingress/thief spec.rules[0].host'] },
    { name: 'a route of another namespace', add: [httpRoute('thief', 'thief', { hostnames: ['bank.example.com'] })], finds: ['HTTPRoute/thief spec.hostnames[0]', 'Ingress/bank spec.rules[0].host'] },
    { name: 'a name below the wildcard of another namespace', add: [ingress('all', 'cloud', ['*.cloud.example.com']), ingress('a', 'shop', ['a.b.cloud.example.com'])], finds: ['Ingress/a spec.rules[0].host'] },
  ],
  keeps: [
    { name: 'a sign-in proxy in a namespace of its own', add: [ingress('proxy', 'oauth2-proxy', ['shop.example.com'], '/oauth2')] },
    { name: 'two namespaces of one tenant', add: [tenantNamespace('shop', 'retail'), tenantNamespace('bank', 'retail')], object: 2, edit: { set: 'spec.rules[0].host', to: 'shop.example.com' } },
    { name: 'a name beside the wildcard', add: [ingress('all', 'cloud', ['*.cloud.example.com']), ingress('a', 'shop', ['cloud.example.com'])] },
    { name: 'a name below its own wildcard', add: [ingress('all', 'cloud', ['*.cloud.example.com', 'a.cloud.example.com'])] },
    { name: 'no host, which another rule tells', add: [ingress('a', 'a', ['']), ingress('b', 'b', [''])] },
    { name: 'the certificate and the DNS name that the platform has for all', add: [certificate('all', 'infra', '*.example.com', 'bank.example.com'), dnsName('edge', 'infra', 'bank.example.com')] },
    { name: 'the listener that the platform has for one', add: [gateway('edge', 'infra', [{ hostname: 'bank.example.com' }])] },
    { name: 'a route of the platform that takes what is left', add: [gateway('edge', 'infra', [{ hostname: '*.example.com' }]), httpRoute('redirect', 'infra', { parentRefs: [{ name: 'edge' }] })] },
  ],
});

describe('of tenants', () => {
  const find = (...objects: any[]) => graphFindings(hostCollision, [...TENANTS, ...objects]).map(({ object, path }) => `${object.manifest.kind}/${object.manifest.metadata.name} ${path}`).sort();
  const bank = ingress('bank', 'bank', ['bank.example.com']);
  const ofBank = `Ingress/bank ${HOST}`;
  const OPEN = { allowedRoutes: { namespaces: { from: 'All' } } };
  const edge = gateway('edge', 'infra', [{ name: 'all', hostname: '*.example.com', ...OPEN }]);
  const onEdge = [{ name: 'edge', namespace: 'infra' }];

  test.each([
    ['a certificate', certificate('own', 'thief', 'bank.example.com'), 'Certificate/own spec.dnsNames[0]'],
    ['a certificate of an Ingress', ingress('own', 'thief', ['thief.example.com'], '/', { tls: [{ hosts: ['bank.example.com'] }] }), 'Ingress/own spec.tls[0].hosts[0]'],
    ['a DNS name', dnsName('own', 'thief', 'bank.example.com'), 'Service/own metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]'],
    ['a listener', gateway('own', 'thief', [{ hostname: 'bank.example.com' }]), 'Gateway/own spec.listeners[0].hostname'],
    ['a listener of a set', listenerSet('own', 'thief', 'edge', [{ hostname: 'bank.example.com' }]), 'ListenerSet/own spec.listeners[0].hostname'],
    ['a listener that is open to others', gateway('own', 'thief', [{ hostname: 'bank.example.com', ...OPEN }]), 'Gateway/own spec.listeners[0].hostname'],
    ['a server of Istio', custom('networking.istio.io/v1', 'Gateway', 'own', 'thief', { servers: [{ hosts: ['*/bank.example.com'] }] }), 'Gateway/own spec.servers[0].hosts[0]'],
    ['a route of OpenShift', custom('route.openshift.io/v1', 'Route', 'own', 'thief', { host: 'bank.example.com', path: '/login' }), 'Route/own spec.host'],
  ])('%s for the host of another is found at both', (_, object, found) => {
    expect(find(bank, object)).toEqual([ofBank, found].sort());
    expect(find(ingress('bank', 'thief', ['bank.example.com']), object)).toEqual([]);
  });

  test('a name below a wildcard of another is found at the name', () => {
    expect(find(bank, certificate('own', 'thief', '*.example.com'))).toEqual([ofBank]);
    expect(find(ingress('bank', 'bank', ['*.bank.example.com']), gateway('own', 'thief', [{ hostname: 'a.bank.example.com' }]))).toEqual(['Gateway/own spec.listeners[0].hostname']);
  });

  test('a claim of every host is found where it stands, and once', () => {
    expect(find(bank, ingress('own', 'thief', ['']))).toEqual([`Ingress/own ${HOST}`]);
    expect(find(bank, httpRoute('own', 'thief', { parentRefs: [{ name: 'unknown' }] }))).toEqual(['HTTPRoute/own spec.hostnames']);
    expect(find(ingress('bank', 'bank', ['']), ingress('own', 'thief', ['']))).toEqual([ofBank, `Ingress/own ${HOST}`]);
    expect(find(ingress('own', 'thief', ['']))).toEqual([]);
  });

  test('routes that hang on a listener that offers its names are no rivals of it', () => {
    expect(find(edge, httpRoute('bank', 'bank', { parentRefs: onEdge, hostnames: ['bank.example.com'] }), httpRoute('shop', 'shop', { parentRefs: onEdge, hostnames: ['shop.example.com'] }))).toEqual([]);
    expect(find(edge, bank)).toEqual([ofBank]);
  });

  test('routes that hang on a listener for its own namespace are', () => {
    const closed = gateway('edge', 'infra', [{ hostname: 'bank.example.com' }]);
    expect(find(closed, httpRoute('own', 'thief', { parentRefs: [...onEdge, { name: 'mine' }], hostnames: ['bank.example.com'] }))).toEqual(['Gateway/edge spec.listeners[0].hostname', 'HTTPRoute/own spec.hostnames[0]']);
  });

  test('of routes on one listener each has its own names', () => {
    const thief = httpRoute('own', 'thief', { parentRefs: onEdge, hostnames: ['bank.example.com'] });
    const route = httpRoute('bank', 'bank', { parentRefs: onEdge, hostnames: ['bank.example.com'] });
    expect(find(edge, route, thief)).toEqual(['HTTPRoute/bank spec.hostnames[0]', 'HTTPRoute/own spec.hostnames[0]']);
    expect(find(edge, route, httpRoute('own', 'thief', { parentRefs: onEdge }))).toEqual(['HTTPRoute/bank spec.hostnames[0]']);
  });

  test('a virtual service at a gateway of Istio that offers its names is no rival of it', () => {
    const istio = custom('networking.istio.io/v1', 'Gateway', 'edge', 'infra', { selector: { istio: 'ingress' }, servers: [{ hosts: ['*.example.com'] }] });
    const service = (gateways: string[]) => custom('networking.istio.io/v1', 'VirtualService', 'web', 'bank', { hosts: ['bank.example.com'], gateways });
    expect(find(istio, service(['infra/edge']))).toEqual([]);
    expect(find(istio, service(['edge']))).toEqual(['VirtualService/web spec.hosts[0]']);
  });

  test('certificates and DNS names for what a tenant offers are part of the offer', () => {
    const route = httpRoute('bank', 'bank', { parentRefs: onEdge, hostnames: ['bank.example.com'] });
    expect(find(edge, route, certificate('edge', 'infra', '*.example.com'), dnsName('edge', 'infra', 'bank.example.com'))).toEqual([]);
    expect(find(edge, route, certificate('edge', 'infra', 'bank.example.com'))).toEqual([]);
    expect(find(route, certificate('edge', 'infra', '*.example.com'))).toEqual(['HTTPRoute/bank spec.hostnames[0]']);
    expect(find(edge, httpRoute('bank', 'bank', { hostnames: ['bank.example.org'] }), certificate('edge', 'infra', '*.example.org'))).toEqual(['HTTPRoute/bank spec.hostnames[0]']);
  });

  test('gateways of one class share the names of their listeners, those without a name too', () => {
    const own = (namespace: string, hostname: string | undefined, spec: any = {}) => gateway(namespace, namespace, [{ hostname }], spec);
    const found = (name: string) => `Gateway/${name} spec.listeners[0].hostname`;
    expect(find(own('bank', 'a.example.com'), own('thief', 'a.example.com'))).toEqual([found('bank'), found('thief')]);
    expect(find(own('bank', undefined), own('thief', undefined))).toEqual([found('bank'), found('thief')]);
    expect(find(own('bank', undefined), own('thief', 'a.example.com'))).toEqual([found('bank')]);
    expect(find(own('bank', 'a.example.com'), own('thief', 'a.example.com', { gatewayClassName: 'other' }))).toEqual([]);
    expect(find(own('bank', undefined), own('thief', undefined, { gatewayClassName: 'other' }))).toEqual([]);
    expect(find(own('bank', undefined), ingress('shop', 'shop', ['shop.example.com']))).toEqual([]);
    expect(find(own('bank', undefined), ingress('shop', 'shop', ['']))).toEqual([]);
  });

  test('a gateway of Istio has the class of the pods that it selects', () => {
    const istio = (name: string, selector: string) => custom('networking.istio.io/v1', 'Gateway', name, name, { selector: { istio: selector }, servers: [{ hosts: ['a.example.com'] }] });
    expect(find(istio('bank', 'public'), istio('thief', 'public'))).toHaveLength(2);
    expect(find(istio('bank', 'public'), istio('thief', 'internal'))).toEqual([]);
  });

  test('a listener that a route does not hang on is a rival, whatever other listeners of its owner are', () => {
    const second = gateway('second', 'infra', [{ hostname: '*.example.com', ...OPEN }]);
    const route = (...parentRefs: any[]) => httpRoute('bank', 'bank', { parentRefs, hostnames: ['bank.example.com'] });
    expect(find(edge, second, route(...onEdge))).toEqual(['HTTPRoute/bank spec.hostnames[0]']);
    expect(find(edge, second, route(...onEdge, { name: 'second', namespace: 'infra' }))).toEqual([]);
  });

  test('a set of listeners has the class of its gateway', () => {
    const sets = (other: string) => [listenerSet('a', 'bank', 'edge', [{ hostname: 'a.example.org' }]), listenerSet('b', 'thief', other, [{ hostname: 'a.example.org' }])];
    const second = gateway('second', 'infra', [], { gatewayClassName: 'other' });
    const both = ['ListenerSet/a spec.listeners[0].hostname', 'ListenerSet/b spec.listeners[0].hostname'];
    expect(find(edge, second, ...sets('edge'))).toEqual(both);
    expect(find(edge, second, ...sets('second'))).toEqual([]);
    expect(find(edge, second, ...sets('unknown'))).toEqual(both);
  });

  test('a set of listeners, and what hangs on it, is no rival of the gateway that takes listeners', () => {
    const taking = gateway('edge', 'infra', [{ hostname: '*.example.com' }], { allowedListeners: { namespaces: { from: 'All' } } });
    const set = listenerSet('own', 'bank', 'edge', [{ hostname: 'bank.example.com' }]);
    const route = httpRoute('own', 'bank', { parentRefs: [{ kind: 'ListenerSet', name: 'own' }], hostnames: ['bank.example.com'] });
    expect(find(taking, set, route)).toEqual([]);
    expect(find(gateway('edge', 'infra', [{ hostname: '*.example.com' }]), set)).toEqual(['ListenerSet/own spec.listeners[0].hostname']);
  });

  test('messages name both owners, where the other stands, and whether the paths meet', () => {
    const messages = (...objects: any[]) => graphFindings(hostCollision, [...TENANTS, ...objects]).map(({ message }) => message);
    expect(messages(bank, ingress('own', 'thief', ['bank.example.com'], '/login'))).toEqual([
      'tenant banking claims bank.example.com, and tenant thieves claims bank.example.com with Ingress own of namespace thief, both for /',
      'tenant thieves claims bank.example.com, and tenant banking claims bank.example.com with Ingress bank of namespace bank, both for /login',
    ]);
    expect(messages(ingress('bank', 'bank', ['bank.example.com'], '/a'), ingress('own', 'thief', ['*.example.com'], '/ab'))).toEqual([
      'tenant banking claims bank.example.com, and tenant thieves claims *.example.com with Ingress own of namespace thief, for other paths',
    ]);
    expect(messages(bank, certificate('own', 'thief', 'bank.example.com'))[0]).toBe('tenant banking claims bank.example.com, and tenant thieves claims bank.example.com with Certificate own of namespace thief');
  });
});

describe('of many claims', () => {
  const NAME = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.'));
  const CLAIM = fc.record({ namespace: fc.constantFrom('shop', 'bank', 'thief'), host: fc.oneof(NAME, NAME.map((name) => `*.${name}`), fc.constant('')), kind: fc.constantFrom('ingress', 'route', 'certificate') });

  test('a collision is found exactly where two tenants claim names that overlap', () => {
    fc.assert(fc.property(fc.array(CLAIM, { maxLength: 6 }), (claims) => {
      const objects = claims.map(({ namespace, host, kind }, index) => {
        const name = `c${index}`;
        const spec = host ? { hostnames: [host] } : {};
        return kind === 'ingress' ? ingress(name, namespace, [host]) : kind === 'route' ? httpRoute(name, namespace, spec) : certificate(name, namespace, host || 'c');
      });
      const hosts = claims.map(({ host, kind }) => host || (kind === 'certificate' ? 'c' : '*'));
      const isOthers = (one: number, other: number) => claims[one].namespace !== claims[other].namespace && coversHost(hosts[one], hosts[other]);
      const collide = hosts.some((_, one) => hosts.some((__, other) => isOthers(one, other)));
      expect(graphFindings(hostCollision, [...TENANTS, ...objects]).length > 0).toBe(collide);
    }), { numRuns: 1000 });
  });

  const seconds = (objects: readonly any[], findings: number) => {
    const started = performance.now();
    expect(graphFindings(hostCollision, objects)).toHaveLength(findings);
    return (performance.now() - started) / 1000;
  };

  test('of one owner are no burden', () => {
    expect(seconds(Array.from({ length: 5000 }, (_, index) => httpRoute(`r${index}`, 'shop', { hostnames: ['shop.example.com'] })), 0)).toBeLessThan(3);
  });

  test('of as many tenants, on the listener of another, are no burden', () => {
    const count = 10000;
    const open = { name: 'all', hostname: '*.example.com', allowedRoutes: { namespaces: { from: 'All' } } };
    const namespaces = Array.from({ length: count }, (_, index) => tenantNamespace(`n${index}`, `t${index}`));
    const routes = namespaces.map(({ metadata: { name } }) => httpRoute(name, name, { parentRefs: [{ name: 'edge', namespace: 'infra' }], hostnames: [`${name}.example.com`] }));
    expect(seconds([...TENANTS, gateway('edge', 'infra', [open]), ...namespaces, ...routes], 0)).toBeLessThan(3);
    expect(seconds([...TENANTS, ...namespaces, ...routes.map((route) => ({ ...route, spec: { hostnames: ['a.example.com'] } }))], count)).toBeLessThan(3);
  });
});

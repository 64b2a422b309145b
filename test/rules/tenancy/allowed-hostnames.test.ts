import * as fc from 'fast-check';
import { keptElsewhere, tenantNamespace, withoutList } from './allow-lists';
import { allowedHostnames } from '../../../src/rules/tenancy/allowed-hostnames';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { httpRoute, ingress } from '../exposure/claims';

const namespace = tenantNamespace({ hostnames: ['shop.example.com', '*.shop.example.com'] });
const web = ingress('web', 'shop-web', ['shop.example.com']);
const gateway = (name: string, of: string, listeners: any[]) => ({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: { name, namespace: of }, spec: { listeners } });
const route = httpRoute('api', 'shop-web', { parentRefs: [{ name: 'public', namespace: 'infra' }], hostnames: ['api.shop.example.com'] });
const own = gateway('own', 'shop-web', [{ name: 'https', protocol: 'HTTPS', hostname: '*.shop.example.com' }]);
const openshift = { apiVersion: 'route.openshift.io/v1', kind: 'Route', metadata: { name: 'web', namespace: 'shop-web' }, spec: { host: 'shop.example.com' } };
const virtual = { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'web', namespace: 'shop-web' }, spec: { gateways: ['infra/public'], hosts: ['shop.example.com'] } };
const certificate = (dnsNames: string[]) => ({ apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name: 'web', namespace: 'shop-web' }, spec: { dnsNames } });
const HOST = ['Ingress/web spec.rules[0].host'];
const host = (to: any) => ({ object: 1, edit: { set: 'spec.rules[0].host', to } });

describeGraphRule(allowedHostnames, {
  clean: [namespace, web, route, own, openshift, virtual],
  breaks: [
    { name: 'a host of somebody else', ...host('bank.example.com'), finds: HOST },
    { name: 'the domain above', ...host('example.com'), finds: HOST },
    { name: 'a wider wildcard', ...host('*.example.com'), finds: HOST },
    { name: 'a name that only ends alike', ...host('workshop.example.com'), finds: HOST },
    { name: 'the name of a Service', ...host('web.shop-web.svc'), finds: HOST },
    { name: 'no host, which is every one', ...host(undefined), finds: HOST },
    { name: 'an empty host', ...host(''), finds: HOST },
    { name: 'a default backend', object: 1, edit: { set: 'spec', to: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } } }, finds: ['Ingress/web spec.defaultBackend'] },
    { name: 'an alias in an annotation', object: 1, edit: { set: 'metadata.annotations', to: { 'nginx.ingress.kubernetes.io/server-alias': 'bank.example.com' } }, finds: ['Ingress/web metadata.annotations["nginx.ingress.kubernetes.io/server-alias"]'] },
    { name: 'a route', object: 2, edit: { set: 'spec.hostnames[1]', to: 'bank.example.com' }, finds: ['HTTPRoute/api spec.hostnames[1]'] },
    { name: 'a route without host names', object: 2, edit: { set: 'spec.hostnames', to: undefined }, finds: ['HTTPRoute/api spec.hostnames'] },
    { name: 'a route without host names at a listener for more', add: [gateway('public', 'infra', [{ name: 'https', hostname: '*.example.com' }])], object: 2, edit: { set: 'spec.hostnames', to: undefined }, finds: ['HTTPRoute/api spec.hostnames'] },
    { name: 'a listener without a host', object: 3, edit: { set: 'spec.listeners[0].hostname', to: undefined }, finds: ['Gateway/own spec.listeners[0].hostname'] },
    { name: 'a second listener', object: 3, edit: { set: 'spec.listeners[1]', to: { name: 'b', hostname: 'bank.example.com' } }, finds: ['Gateway/own spec.listeners[1].hostname'] },
    { name: 'a Route of OpenShift', object: 4, edit: { set: 'spec.host', to: 'bank.example.com' }, finds: ['Route/web spec.host'] },
    { name: 'a Route of OpenShift for all names beside it', object: 4, edit: { set: 'spec.wildcardPolicy', to: 'Subdomain' }, finds: ['Route/web spec.host'] },
    { name: 'a virtual service', object: 5, edit: { set: 'spec.hosts[1]', to: '*' }, finds: ['VirtualService/web spec.hosts[1]'] },
    { name: 'a certificate for a host of somebody else', add: [certificate(['shop.example.com', 'bank.example.com'])], finds: ['Certificate/web spec.dnsNames[1]'] },
    { name: 'a certificate for a Service of another namespace', add: [certificate(['api.bank-web.svc'])], finds: ['Certificate/web spec.dnsNames[0]'] },
    { name: 'a certificate for a domain that only looks like a Service', add: [certificate(['web.shop-web.svc.example.com', 'web.shop-web'])], finds: ['Certificate/web spec.dnsNames[0]', 'Certificate/web spec.dnsNames[1]'] },
    withoutList('hostnames', [...HOST, 'Gateway/own spec.listeners[0].hostname', 'HTTPRoute/api spec.hostnames[0]', 'Route/web spec.host', 'VirtualService/web spec.hosts[0]']),
  ],
  keeps: [
    { name: 'a name below the domain', ...host('a.shop.example.com') },
    { name: 'a name far below the domain', ...host('a.b.shop.example.com') },
    { name: 'the wildcard itself', ...host('*.shop.example.com') },
    { name: 'a narrower wildcard', ...host('*.a.shop.example.com') },
    { name: 'another case', ...host('SHOP.example.com') },
    { name: 'a route without host names at a listener for its own', add: [gateway('public', 'infra', [{ name: 'https', hostname: 'shop.example.com' }])], object: 2, edit: { set: 'spec.hostnames', to: undefined } },
    { name: 'a listener that knows no names', object: 3, edit: { set: 'spec.listeners[0]', to: { name: 'tcp', protocol: 'TCP', port: 5432 } } },
    { name: 'a Route of OpenShift that gets its host from the router', object: 4, edit: { set: 'spec.host', to: undefined } },
    { name: 'a virtual service of the mesh', object: 5, edit: { set: 'spec', to: { hosts: ['reviews'] } } },
    { name: 'certificates for Services of the own namespace', add: [certificate(['web.shop-web.svc', '*.db.shop-web.svc.cluster.local'])] },
    ...keptElsewhere('hostnames'),
  ],
});

/** All names of so many labels, each a or b. */
function namesOfLength(length: number): string[] {
  return length === 1 ? ['a', 'b'] : namesOfLength(length - 1).flatMap((name) => [`a.${name}`, `b.${name}`]);
}

describe('an entry allows a claim if it has every name that the claim has', () => {
  const NAMES = [1, 2, 3, 4].flatMap((length) => namesOfLength(length));
  const domain = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 }).map((labels) => labels.join('.'));
  const pattern = fc.tuple(fc.boolean(), domain).map(([isWildcard, name]) => isWildcard ? `*.${name}` : name);
  const namesOf = (text: string) => NAMES.filter((name) => text === '*' || (text.startsWith('*.') ? name.split('.').length >= text.split('.').length && name.endsWith(text.slice(1)) : name === text));

  test('whatever the entries and the claim', () => {
    fc.assert(fc.property(pattern, fc.oneof(pattern, fc.constant('*')), (entry, claim) => {
      const allowed = new Set(namesOf(entry));
      const found = graphFindings(allowedHostnames, [tenantNamespace({ hostnames: [entry] }), ingress('web', 'shop-web', [claim])]);
      expect(found.length === 0).toBe(namesOf(claim).every((name) => allowed.has(name)));
    }), { numRuns: 500 });
  });

  test('more entries never allow less', () => {
    fc.assert(fc.property(fc.array(pattern), pattern, pattern, (entries, more, claim) => {
      const findings = (hostnames: string[]) => graphFindings(allowedHostnames, [tenantNamespace({ hostnames }), ingress('web', 'shop-web', [claim])]).length;
      expect(findings([...entries, more])).toBeLessThanOrEqual(findings(entries));
    }));
  });
});

test('the finding names the host, or that it is every one', () => {
  const messages = (to: string) => graphFindings(allowedHostnames, [namespace, ingress('web', 'shop-web', [to])]).map(({ message }) => message.replace(/ is not allowed.*/, ''));
  expect([messages('bank.example.com'), messages('')]).toEqual([['Host name bank.example.com'], ['To claim every host name']]);
});

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { networkEdgesOf, objectsOf } from './network-edges';
import { yamlOf } from './synthesized';
import { onlineBoutique } from '../../examples/online-boutique/main';
import { Clock } from '../../src';

const CLOCK = Clock.fixed('2026-11-01');
const FILES = yamlOf(onlineBoutique, { clock: CLOCK });
const OBJECTS = objectsOf(Object.values(FILES));
const EDGES = networkEdgesOf(OBJECTS);

const SHOP = [
  'boutique-shop/checkoutservice => boutique-shop/cartservice : TCP 7070',
  'boutique-shop/checkoutservice => boutique-shop/currencyservice : TCP 7000',
  'boutique-shop/checkoutservice => boutique-shop/emailservice : TCP 8080',
  'boutique-shop/checkoutservice => boutique-shop/paymentservice : TCP 50051',
  'boutique-shop/checkoutservice => boutique-shop/productcatalogservice : TCP 3550',
  'boutique-shop/checkoutservice => boutique-shop/shippingservice : TCP 50051',
  'boutique-shop/frontend => boutique-shop/adservice : TCP 9555',
  'boutique-shop/frontend => boutique-shop/cartservice : TCP 7070',
  'boutique-shop/frontend => boutique-shop/checkoutservice : TCP 5050',
  'boutique-shop/frontend => boutique-shop/currencyservice : TCP 7000',
  'boutique-shop/frontend => boutique-shop/productcatalogservice : TCP 3550',
  'boutique-shop/frontend => boutique-shop/recommendationservice : TCP 8080',
  'boutique-shop/frontend => boutique-shop/shippingservice : TCP 50051',
  'boutique-shop/loadgenerator => boutique-shop/frontend : TCP 8080',
  'boutique-shop/recommendationservice => boutique-shop/productcatalogservice : TCP 3550',
];
const CARTS = ['boutique-shop/cartservice => boutique-data/redis-cart : TCP 6379'];
const SHARED = [
  'platform-ingress/traefik => blog-web/site : TCP 8080',
  'platform-ingress/traefik => boutique-shop/frontend : TCP 8080',
  ...['checkoutservice', 'currencyservice', 'emailservice', 'frontend', 'paymentservice', 'productcatalogservice', 'recommendationservice']
    .map((service) => `boutique-shop/${service} => platform-monitoring/collector : TCP 4317`),
];
const BLOG = ['blog-web/nightly-check => blog-web/site : TCP 8080'];
const OUTSIDE = [
  '0.0.0.0/0 except 16 => platform-ingress/traefik : TCP 8000',
  '0.0.0.0/0 except 16 => platform-ingress/traefik : TCP 8443',
  '2000::/3 except 4 => platform-ingress/traefik : TCP 8000',
  '2000::/3 except 4 => platform-ingress/traefik : TCP 8443',
  'platform-monitoring/collector => 192.168.10.4/32 : TCP 6443',
];

describe('network policies', () => {
  test('let through exactly the connections that are needed, with both sides agreed', () => {
    expect(EDGES.agreed).toEqual([...SHOP, ...CARTS, ...SHARED, ...BLOG].sort());
    expect(EDGES.oneSided).toEqual([]);
  });

  test('let through to the outside what is listed and DNS', () => {
    const isDns = (line: string) => / => kube-system\/kube-dns : (TCP|UDP) 53$/.test(line);
    expect(EDGES.outside.filter((line) => !isDns(line))).toEqual(OUTSIDE);
    expect(EDGES.outside.filter(isDns)).toHaveLength(2 * podBearing().length);
  });

  test('isolate every workload in both directions', () => {
    expect(EDGES.open).toEqual([]);
  });

  test('keep the shop and the blog apart', () => {
    expect([...EDGES.agreed, ...EDGES.oneSided].filter((line) => line.includes('boutique-') && line.includes('blog-'))).toEqual([]);
  });

  const graph = resolve(__dirname, '../../../shared/conformance/netpol/new_online_boutique_synthesis/expected.txt');
  (existsSync(graph) ? test : test.skip)('agree with the published graph of the services', () => {
    const published = readFileSync(graph, 'utf8').trim().split('\n').map((line) => line.replace(/default\//g, 'boutique-shop/').replace(/\[\w+\]/g, ''));
    const withinShop = EDGES.agreed.filter((line) => line.match(/boutique-shop\//g)?.length === 2);
    expect(withinShop).toEqual(published.sort());
  });
});

test('has the eleven services, the database of the carts and what is around them', () => {
  expect(podBearing().map(({ kind, metadata: { namespace, name } }) => `${kind} ${namespace}/${name}`).sort()).toEqual([
    'CronJob blog-web/nightly-check',
    'Deployment blog-web/site',
    ...['adservice', 'cartservice', 'checkoutservice', 'currencyservice', 'emailservice', 'frontend', 'loadgenerator', 'paymentservice',
      'productcatalogservice', 'recommendationservice', 'shippingservice'].map((service) => `Deployment boutique-shop/${service}`),
    'Deployment platform-ingress/traefik',
    'Deployment platform-monitoring/collector',
    'StatefulSet boutique-data/redis-cart',
  ]);
});

test('probes each service in the way that its release does', () => {
  const services = podBearing().filter(({ metadata }) => metadata.namespace === 'boutique-shop' && metadata.name !== 'loadgenerator');
  for (const { metadata, spec } of services) {
    const [{ ports: [{ containerPort }], readinessProbe, livenessProbe }] = spec.template.spec.containers;
    for (const probe of [readinessProbe, livenessProbe]) {
      expect(metadata.name === 'frontend' ? probe.httpGet : probe.grpc).toMatchObject({ port: containerPort });
    }
  }
  expect(services).toHaveLength(10);
});

test('gives every service that is called an address under which it is found', () => {
  const services = new Set(OBJECTS.filter(({ kind }) => kind === 'Service')
    .flatMap(({ metadata: { name, namespace }, spec }) => spec.ports.map(({ port }: any) => `${name}.${namespace}:${port}`)));
  const addresses = podBearing().filter(({ metadata }) => metadata.namespace === 'boutique-shop')
    .flatMap(({ spec }) => spec.template.spec.containers[0].env)
    .filter(({ name }) => name.endsWith('_ADDR') && name !== 'SHOPPING_ASSISTANT_SERVICE_ADDR')
    .map(({ value }) => value.replace(/^([^.]+):/, '$1.boutique-shop:'));
  expect(addresses.filter((address) => !services.has(address))).toEqual([]);
  expect(addresses).toHaveLength(23);
});

test('writes these files with so many objects', () => {
  const counts = Object.fromEntries(Object.entries(FILES).map(([file, yaml]) => [file, objectsOf([yaml]).length]));
  expect(counts).toMatchSnapshot();
});

test('writes the same bytes each time', () => {
  expect(yamlOf(onlineBoutique, { clock: CLOCK })).toEqual(FILES);
});

test('refuses to be synthesized once its exemption has expired', () => {
  expect(() => yamlOf(onlineBoutique, { clock: Clock.fixed('2031-01-01') })).toThrow('pod-service-account-token');
});

function podBearing(): any[] {
  return OBJECTS.filter(({ spec }) => spec?.template?.spec || spec?.jobTemplate);
}

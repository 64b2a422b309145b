import '../../src/testing/jest';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { onlineBoutique } from '../../examples/online-boutique/main';
import { Clock, Port, SecureTenant } from '../../src';
import { AGREED_CONNECTIONS } from '../../src/boundary';
import { ListedConnection, NetworkObject, NetworkProof, describeConnection, witness } from '../../src/proof';
import { networkProofOf } from '../../src/testing/network-ends';

const APP = onlineBoutique({ clock: Clock.fixed('2026-11-01'), summary: false });
const PROOF = networkProofOf(APP);
const { target } = APP;
const LIST = PROOF.list();

const SERVICES = [
  'boutique-shop/checkoutservice[Deployment] => boutique-shop/cartservice[Deployment] : TCP 7070',
  'boutique-shop/checkoutservice[Deployment] => boutique-shop/currencyservice[Deployment] : TCP 7000',
  'boutique-shop/checkoutservice[Deployment] => boutique-shop/emailservice[Deployment] : TCP 8080',
  'boutique-shop/checkoutservice[Deployment] => boutique-shop/paymentservice[Deployment] : TCP 50051',
  'boutique-shop/checkoutservice[Deployment] => boutique-shop/productcatalogservice[Deployment] : TCP 3550',
  'boutique-shop/checkoutservice[Deployment] => boutique-shop/shippingservice[Deployment] : TCP 50051',
  'boutique-shop/frontend[Deployment] => boutique-shop/adservice[Deployment] : TCP 9555',
  'boutique-shop/frontend[Deployment] => boutique-shop/cartservice[Deployment] : TCP 7070',
  'boutique-shop/frontend[Deployment] => boutique-shop/checkoutservice[Deployment] : TCP 5050',
  'boutique-shop/frontend[Deployment] => boutique-shop/currencyservice[Deployment] : TCP 7000',
  'boutique-shop/frontend[Deployment] => boutique-shop/productcatalogservice[Deployment] : TCP 3550',
  'boutique-shop/frontend[Deployment] => boutique-shop/recommendationservice[Deployment] : TCP 8080',
  'boutique-shop/frontend[Deployment] => boutique-shop/shippingservice[Deployment] : TCP 50051',
  'boutique-shop/loadgenerator[Deployment] => boutique-shop/frontend[Deployment] : TCP 8080',
  'boutique-shop/recommendationservice[Deployment] => boutique-shop/productcatalogservice[Deployment] : TCP 3550',
];
const CARTS = ['boutique-shop/cartservice[Deployment] => boutique-data/redis-cart[StatefulSet] : TCP 6379'];
const COLLECTOR = [
  'boutique-shop/checkoutservice[Deployment] => platform-monitoring/collector[Deployment] : TCP 4317',
  'boutique-shop/currencyservice[Deployment] => platform-monitoring/collector[Deployment] : TCP 4317',
  'boutique-shop/emailservice[Deployment] => platform-monitoring/collector[Deployment] : TCP 4317',
  'boutique-shop/frontend[Deployment] => platform-monitoring/collector[Deployment] : TCP 4317',
  'boutique-shop/paymentservice[Deployment] => platform-monitoring/collector[Deployment] : TCP 4317',
  'boutique-shop/productcatalogservice[Deployment] => platform-monitoring/collector[Deployment] : TCP 4317',
  'boutique-shop/recommendationservice[Deployment] => platform-monitoring/collector[Deployment] : TCP 4317',
];
const INGRESS = [
  'platform-ingress/traefik[Deployment] => blog-web/site[Deployment] : TCP 8080',
  'platform-ingress/traefik[Deployment] => boutique-shop/frontend[Deployment] : TCP 8080',
];
const BLOG = ['blog-web/nightly-check[CronJob] => blog-web/site[Deployment] : TCP 8080'];
const API_SERVER = ['platform-monitoring/collector[Deployment] => 192.168.10.4-192.168.10.4[External] : TCP 6443'];
const INTERNET = 'platform-ingress/traefik[Deployment] : TCP 8000,8443';

const isOutside = ({ source, destination }: ListedConnection) => /\[External\]$/.test(source) || /\[External\]$/.test(destination);
const isWithinShop = ({ source, destination }: ListedConnection) => [source, destination].every((end) => end.startsWith('boutique-shop/'));
const described = (connections: readonly ListedConnection[]) => connections.map(describeConnection);

describe('who reaches whom', () => {
  const fixture = resolve(__dirname, '../../../shared/conformance/netpol/new_online_boutique_synthesis/expected.txt');
  const isThere = existsSync(fixture);
  (isThere ? test : test.skip)(`among the services is what the published graph says${isThere ? '' : ', skipped: ../shared/conformance is not there'}`, () => {
    const published = readFileSync(fixture, 'utf8').trim().split('\n').map((line) => line.replaceAll('default/', 'boutique-shop/'));
    expect(described(LIST.filter(isWithinShop))).toEqual(published.sort());
  });

  test('among the services is these edges', () => {
    expect(described(LIST.filter(isWithinShop))).toEqual(SERVICES);
  });

  test('beside them is the carts, the collector, the ingress controller, the blog itself and nothing else', () => {
    const beside = LIST.filter((connection) => !isWithinShop(connection) && !isOutside(connection));
    expect(described(beside)).toEqual([...CARTS, ...COLLECTOR, ...INGRESS, ...BLOG].sort());
  });

  test('to the outside is the collector to the API server, and from there the internet to the ingress controller', () => {
    const [out, into] = [true, false].map((isOut) => LIST.filter((connection) => isOutside(connection) && connection.destination.endsWith('[External]') === isOut));
    expect(described(out)).toEqual(API_SERVER);
    expect([...new Set(described(into).map((line) => line.split(' => ')[1]))]).toEqual([INTERNET]);
    expect(APP).toReach('203.0.114.1', 'platform-ingress/traefik', 8443);
    expect(APP).not.toReach('169.254.169.254', 'platform-ingress/traefik', 8443);
    expect(APP).not.toReach('192.168.10.9', 'platform-ingress/traefik', 8443);
  });

  test('in kube-system is the DNS, on its port, for every workload', () => {
    const dns = { manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'dns', namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } }, spec: { containers: [{}] } } };
    const proof = new NetworkProof([...PROOF.objects, dns], { target });
    const lines = described(proof.list().filter((connection) => !isOutside(connection))).filter((line) => line.includes('kube-system'));
    expect(lines).toEqual(PROOF.topology.workloads.map(({ id }) => `${id} => kube-system/dns[Pod] : TCP 53,UDP 53`).sort());
    expect(lines).toHaveLength(16);
    expect(proof.relays().map(({ workload }) => workload.id)).toEqual([]);
  });
});

describe('the tenants', () => {
  const [boutique, blog, platform] = ['boutique', 'blog', 'platform'].map((id) => APP.node.findChild(id) as SecureTenant);

  test.each([Port.tcpRange(1, 65535), Port.udpRange(1, 65535), Port.sctpRange(1, 65535)])('boutique and blog do not reach each other on %s', (port) => {
    expect(APP).not.toReach(boutique, blog, port);
    expect(APP).not.toReach(blog, boutique, port);
  });

  test('reach each other by these namespaces only, whatever labels pods are given', () => {
    const { named, wide, unknown, nodeNetwork } = PROOF.tenants;
    expect(named.map(({ sources: [source], destinations: [destination] }) => `${source.name} => ${destination.name}`).sort()).toEqual([
      'boutique-shop => platform-monitoring', 'platform-ingress => blog-web', 'platform-ingress => boutique-shop',
    ]);
    expect([wide.length, unknown.length, nodeNetwork.length]).toEqual([0, 0, 0]);
  });

  test('have declared all of it, in both policies', () => {
    expect(undeclaredIn(PROOF)).toEqual([]);
    expect(undeclaredWithout('platform-monitoring')).toEqual(COLLECTOR);
    expect(undeclaredWithout('blog-web')).toEqual(['platform-ingress/traefik[Deployment] => blog-web/site[Deployment] : TCP 8080']);
  });

  test('have nobody between them who belongs to none', () => {
    expect(PROOF.relays().map(({ workload }) => workload.id)).toEqual([]);
    expect(platform.tenantName).toBe('platform');
  });
});

/** What would not be declared if a namespace did not say what it agreed to. */
function undeclaredWithout(namespace: string): string[] {
  const silent = PROOF.objects.map((object) => object.manifest.metadata.namespace === namespace ? withoutAgreement(object) : object);
  return undeclaredIn(new NetworkProof(silent, { target }));
}

function undeclaredIn(proof: NetworkProof): string[] {
  return proof.undeclared().map(({ passage: { egress, ingress, sourceLabels, destinationLabels }, undeclared }) => (
    `${witness(egress, ingress, sourceLabels)} => ${witness(ingress, egress, destinationLabels)} : ${undeclared}`));
}

function withoutAgreement({ manifest, ...object }: NetworkObject): NetworkObject {
  const { [AGREED_CONNECTIONS]: agreed, ...annotations } = manifest.metadata.annotations ?? {};
  return { ...object, manifest: { ...manifest, metadata: { ...manifest.metadata, annotations } } };
}

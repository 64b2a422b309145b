import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { CPU_AND_MEMORY, MINIMAL } from './tenants';
import { SecureApp } from '../../src/app';
import { Clock, Exemption, RuleSet } from '../../src/rules';
import { DedicatedNodes, SecureTenant, SecureTenantProps, TenantBudget, TenantNamespace } from '../../src/tenant';

const RULES = RuleSet.of('ownership', [
  'exposure-host-collision', 'exposure-load-balancer-address-collision', 'exposure-node-port-collision', 'storage-pinned-volume', 'storage-shared-volume', 'storage-volume-collision',
  'tenancy-namespace-collision', 'tenancy-namespace-owner', 'tenancy-overlapping-external-ips', 'tenancy-overlapping-hostnames', 'tenancy-overlapping-node-pools',
]);
const PROPS: SecureTenantProps = { ...MINIMAL, budget: TenantBudget.of({ ...CPU_AND_MEMORY, nodePorts: 4, loadBalancers: 4 }) };

interface TwoTenants {
  readonly app: SecureApp;
  readonly shop: TenantNamespace;
  readonly bank: TenantNamespace;
  /** The tenants' own charts, for what belongs to the whole cluster. */
  readonly tenants: { readonly shop: SecureTenant; readonly bank: SecureTenant };
  /** Outside of both. */
  readonly outside: Chart;
}

function twoTenants(shopProps: Partial<SecureTenantProps> = {}, bankProps: Partial<SecureTenantProps> = {}): TwoTenants {
  const app = new SecureApp({ summary: false, audit: { rules: RULES }, clock: Clock.fixed('2026-03-01') });
  const tenants = { shop: new SecureTenant(app, 'shop', { ...PROPS, ...shopProps }), bank: new SecureTenant(app, 'bank', { ...PROPS, ...bankProps }) };
  return { app, tenants, shop: tenants.shop.addNamespace('web'), bank: tenants.bank.addNamespace('web'), outside: new Chart(app, 'outside') };
}

/** What synth says, without the fixes. */
function errorOf(app: SecureApp): string[] {
  try {
    app.synthYaml();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).map((line) => line.trim());
  }
}

function raw(scope: Construct, apiVersion: string, kind: string, name: string, spec: any, metadata: any = {}): ApiObject {
  return new ApiObject(scope, name, { apiVersion, kind, metadata: { name, ...metadata }, spec });
}

const ingress = (scope: Construct, host: string) => raw(scope, 'networking.k8s.io/v1', 'Ingress', 'site', { rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] } }] });
const claim = (scope: Construct, volumeName?: string) => raw(scope, 'v1', 'PersistentVolumeClaim', 'data', { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, volumeName });
const volume = (scope: Construct, name: string, namespace: string, volumeHandle: string) => raw(scope, 'v1', 'PersistentVolume', name, {
  capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], claimRef: { namespace, name: 'data' }, csi: { driver: 'csi.example.com', volumeHandle },
});

test('two tenants with names, ports, addresses and volumes of their own pass', () => {
  const { app, shop, bank, tenants } = twoTenants({ hostnames: ['shop.example.com'], externalIps: ['203.0.113.7'] }, { hostnames: ['bank.example.com'], externalIps: ['203.0.113.8'] });
  ingress(shop, 'shop.example.com');
  ingress(bank, 'bank.example.com');
  raw(shop, 'v1', 'Service', 'edge', { type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }], externalIPs: ['203.0.113.7'] });
  raw(bank, 'v1', 'Service', 'edge', { type: 'NodePort', ports: [{ port: 80, nodePort: 30081 }], externalIPs: ['203.0.113.8'] });
  volume(tenants.shop, 'shop-data', 'shop-web', 'vol-1');
  volume(tenants.bank, 'bank-data', 'bank-web', 'vol-2');
  claim(shop, 'shop-data');
  claim(bank, 'bank-data');
  expect(errorOf(app)).toEqual([]);
});

test('refuses a host name of two tenants', () => {
  const { app, shop, bank } = twoTenants();
  ingress(shop, 'www.example.com');
  raw(bank, 'gateway.networking.k8s.io/v1', 'HTTPRoute', 'route', { hostnames: ['*.example.com'] });
  const [error, ...others] = errorOf(app);
  expect(error).toContain('shop/web/site: tenant shop claims www.example.com, and tenant bank claims *.example.com with HTTPRoute route of namespace bank-web (bank/web/route), both for /');
  expect(others).toEqual([]);
});

test('an exemption permits to share a host', () => {
  const { app, shop, bank } = twoTenants();
  for (const namespace of [shop, bank]) {
    Exemption.of({ rule: 'exposure-host-collision', owner: 'platform', reason: 'one site, two teams', expires: '2026-06-01' }).applyTo(ingress(namespace, 'www.example.com'));
  }
  expect(errorOf(app)).toEqual([]);
});

test('refuses a certificate and a DNS name for the host of another tenant', () => {
  const { app, shop, bank } = twoTenants();
  ingress(shop, 'www.example.com');
  raw(bank, 'cert-manager.io/v1', 'Certificate', 'cert', { secretName: 'cert', dnsNames: ['www.example.com'] });
  raw(bank, 'v1', 'Service', 'dns', { ports: [{ port: 80 }] }, { annotations: { 'external-dns.alpha.kubernetes.io/hostname': 'www.example.com' } });
  expect(errorOf(app).map((error) => error.split(':')[0]).sort()).toEqual(['bank/web/cert', 'bank/web/dns', 'shop/web/site']);
});

test('refuses a node port of two tenants, and no exemption permits it', () => {
  const { app, shop, bank } = twoTenants();
  raw(shop, 'v1', 'Service', 'edge', { type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] });
  raw(bank, 'v1', 'Service', 'edge', { type: 'NodePort', ports: [{ port: 53, nodePort: 30080, protocol: 'UDP' }] });
  const errors = errorOf(app);
  expect(errors).toHaveLength(2);
  expect(errors.join()).toContain('tenant bank claims node port 30080, and so does tenant shop with Service edge of namespace shop-web (shop/web/edge)');
  expect(() => Exemption.of({ rule: 'exposure-node-port-collision', owner: 'platform', reason: 'none', expires: '2026-06-01' })).toThrow('exposure-node-port-collision');
});

test('refuses an address of two tenants', () => {
  const { app, shop, bank } = twoTenants();
  raw(shop, 'v1', 'Service', 'edge', { type: 'LoadBalancer', ports: [{ port: 80 }], loadBalancerIP: '203.0.113.7' });
  raw(bank, 'v1', 'Service', 'edge', { type: 'LoadBalancer', ports: [{ port: 80 }] }, { annotations: { 'metallb.io/loadBalancerIPs': '203.0.113.7' } });
  expect(errorOf(app).join()).toContain('tenant shop asks for 203.0.113.7, and so does tenant bank with Service edge of namespace bank-web (bank/web/edge)');
});

test('refuses a claim of the volume of another tenant', () => {
  const { app, tenants, bank } = twoTenants();
  volume(tenants.shop, 'shop-data', 'shop-web', 'vol-1');
  claim(bank, 'shop-data');
  expect(errorOf(app).join()).toContain('tenant bank claims PersistentVolume shop-data (shop/shop-data), which is reserved for claim data of namespace shop-web of tenant shop');
});

test('refuses a volume that a tenant gives to another, and the data of one behind a volume of the other', () => {
  const { app, tenants } = twoTenants();
  volume(tenants.shop, 'gift', 'bank-web', 'vol-1');
  volume(tenants.shop, 'shop-data', 'shop-web', 'vol-1');
  const errors = errorOf(app).join();
  expect(errors).toContain('It is created in tenant shop and reserved for namespace bank-web of tenant bank');
  expect(errors).toContain('It leads to the same data for namespace bank-web of tenant bank as PersistentVolume shop-data (shop/shop-data) does for namespace shop-web of tenant shop');
});

test('refuses lists of two tenants that overlap', () => {
  const { app } = twoTenants({ hostnames: ['*.example.com'], externalIps: ['203.0.113.0/28'] }, { hostnames: ['bank.example.com'], externalIps: ['203.0.113.7'] });
  const errors = errorOf(app);
  expect(errors).toHaveLength(2);
  expect(errors.join()).toContain('tenant bank may use bank.example.com, and tenant shop may use *.example.com by Namespace shop-web (shop/web/namespace)');
  expect(errors.join()).toContain('tenant bank may ask for 203.0.113.7/32, and tenant shop may ask for 203.0.113.0/28 by Namespace shop-web (shop/web/namespace)');
});

test('refuses nodes that two tenants have for themselves', () => {
  const { app } = twoTenants({ nodes: DedicatedNodes.pool('gpu') }, { nodes: DedicatedNodes.pool('gpu') });
  expect(errorOf(app).join()).toContain('tenant bank has nodes of pool gpu for itself, and so has tenant shop with Namespace shop-web (shop/web/namespace)');
});

test('refuses namespaces whose names meet though their tenants and ids differ, with the paths of both', () => {
  const app = new SecureApp({ summary: false, audit: { rules: RULES }, clock: Clock.fixed('2026-03-01') });
  new SecureTenant(app, 'a', PROPS).addNamespace('b-c');
  expect(() => new SecureTenant(app, 'a-b', PROPS).addNamespace('c')).toThrow("a-b/c: name is the name of another namespace, a/b-c, got 'a-b-c'");
});

test('refuses a raw Namespace with the name of a tenant\'s, with the paths of both', () => {
  const { app, outside } = twoTenants();
  new ApiObject(outside, 'raw', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop-web' } });
  const errors = errorOf(app).join();
  expect(errors).toContain('shop/web/namespace');
  expect(errors).toContain('outside/raw');
});

test('refuses a raw Namespace that carries the label of a tenant', () => {
  const { app, outside } = twoTenants();
  new ApiObject(outside, 'raw', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'more', labels: { 'cdk8s-bulwark/tenant': 'shop' } } });
  expect(errorOf(app).join()).toContain('The namespace is created outside every tenant');
});

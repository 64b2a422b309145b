import { ApiObject, App, JsonPatch, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { MINIMAL, app, tenantOf } from './tenants';
import { SecureApp } from '../../src/app';
import { normaliseManifest } from '../../src/manifest';
import { ClusterPolicyOptions, Port } from '../../src/network';
import { NetworkProof } from '../../src/proof';
import { Clock } from '../../src/rules';
import { Cni, TargetCluster } from '../../src/target';
import { SecureTenant, TenantNamespace } from '../../src/tenant';
import { HardenedDeployment } from '../../src/workload';
import { inDirectory } from '../app/synthesized';

const TARGET = TargetCluster.of({ cni: Cni.calico() });

function deploy(namespace: TenantNamespace, id: string): HardenedDeployment {
  return new HardenedDeployment(namespace, id, {
    image: `registry.example.com/shop/${id}:1.0.0`,
    port: 8080,
    cpu: { request: Cpu.millis(100) },
    memory: { request: Size.mebibytes(64), limit: Size.mebibytes(64) },
    ephemeralStorage: { request: Size.mebibytes(64), limit: Size.mebibytes(64) },
  });
}

/** Two tenants that agreed to one connection. */
function twoTenants(root: App, clusterPolicy?: ClusterPolicyOptions): { readonly shop: SecureTenant; readonly bank: SecureTenant } {
  const [shop, bank] = ['shop', 'bank'].map((id) => new SecureTenant(root, id, { ...MINIMAL, clusterPolicy }));
  const [web, db, api] = [deploy(shop.addNamespace('web'), 'web'), deploy(shop.addNamespace('data'), 'db'), deploy(bank.addNamespace('api'), 'api')];
  web.connections.allowTo(db, Port.tcp(8080));
  api.connections.offerTo('shop', Port.tcp(8080));
  web.connections.allowTo(api, Port.tcp(8080));
  return { shop, bank };
}

function open(namespace: TenantNamespace, others: string): void {
  const peer = [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': others } } }];
  new ApiObject(namespace, 'open', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'open' },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{ from: peer }], egress: [{ to: peer }] },
  });
}

function synth(build: (root: SecureApp) => void): string {
  return inDirectory((outdir) => {
    const root = new SecureApp({ outdir, summary: false, reports: false, target: TARGET, clock: Clock.fixed('2026-03-01') });
    build(root);
    return root.synthYaml();
  });
}

function proofOf(...tenants: SecureTenant[]): NetworkProof {
  const objects = tenants.flatMap((tenant) => tenant.toManifests()).map((manifest) => ({ manifest: normaliseManifest(manifest) }));
  return new NetworkProof(objects, { target: TARGET });
}

test('a tenant that asks for it has a policy of the cluster for each namespace, on its own chart', () => {
  const { shop } = twoTenants(new App(), { priority: 7 });
  const policies = shop.toJson().filter(({ kind }) => kind === 'ClusterNetworkPolicy');
  expect(policies.map(({ metadata }) => metadata)).toEqual([{ name: 'shop-web-tenant-isolation' }, { name: 'shop-data-tenant-isolation' }]);
  expect(policies.map(({ spec }) => spec.priority)).toEqual([7, 7]);
  expect(policies[0].spec.egress.map(({ action }: any) => action)).toEqual(['Pass', 'Deny']);
});

test('a tenant that does not ask for it has none', () => {
  const { shop } = twoTenants(new App());
  expect(shop.toJson()).toEqual([]);
});

test('an app with the policies is clean under the audit, and tenants reach what they reached without', () => {
  expect(synth((root) => twoTenants(root, {}))).toContain('kind: ClusterNetworkPolicy');
  const [without, held] = [twoTenants(new App()), twoTenants(new App(), {})];
  expect(proofOf(held.shop, held.bank).list()).toEqual(proofOf(without.shop, without.bank).list());
  expect(proofOf(held.shop, held.bank).list().map(({ source, destination, traffic }) => `${source} => ${destination} : ${traffic}`))
    .toContain('shop-web/web[Deployment] => bank-api/api[Deployment] : TCP 8080');
});

test('NetworkPolicies with which two tenants open namespaces to each other fail synth without the policies and open nothing with them', () => {
  const build = (clusterPolicy?: ClusterPolicyOptions) => (root: App) => {
    const { shop, bank } = twoTenants(root, clusterPolicy);
    open(shop.namespaces[1], 'bank-api');
    open(bank.namespaces[0], 'shop-data');
    return [shop, bank];
  };
  expect(() => synth(build())).toThrow(/network-cross-tenant-reach/);
  expect(proofOf(...build({})(new App())).undeclared()).toEqual([]);
  expect(() => synth(build({}))).not.toThrow(/network-cross-tenant-reach/);
});

test('a policy of the cluster that comes before ours and accepts fails synth, and so does one in the same place', () => {
  const raw = (priority: number) => (root: App) => {
    const { shop } = twoTenants(root, {});
    new ApiObject(shop, 'raw', {
      apiVersion: 'policy.networking.k8s.io/v1alpha2',
      kind: 'ClusterNetworkPolicy',
      metadata: { name: 'raw' },
      spec: {
        tier: 'Admin',
        priority,
        subject: { namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-data' } } },
        egress: [{ action: 'Accept', to: [{ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'bank-api' } } }] }],
        ingress: [{ action: 'Accept', from: [{ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'bank-api' } } }] }],
      },
    });
    open(shop.namespaces[1], 'bank-api');
  };
  expect(() => synth(raw(50))).toThrow(/network-cluster-policy-priority/);
  const build = (root: App) => {
    raw(10)(root);
    new ApiObject(root.node.findChild('bank') as SecureTenant, 'raw', {
      apiVersion: 'policy.networking.k8s.io/v1alpha2',
      kind: 'ClusterNetworkPolicy',
      metadata: { name: 'raw-bank' },
      spec: {
        tier: 'Admin',
        priority: 11,
        subject: { namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'bank-api' } } },
        ingress: [{ action: 'Accept', from: [{ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-data' } } }] }],
      },
    });
  };
  expect(() => synth(build)).toThrow(/network-cross-tenant-reach/);
});

test('nothing but the deny closes what NetworkPolicies open', () => {
  const undeclared = (clusterPolicy?: ClusterPolicyOptions) => {
    const { shop, bank } = twoTenants(new App(), clusterPolicy);
    open(shop.namespaces[1], 'bank-api');
    open(bank.namespaces[0], 'shop-data');
    return proofOf(shop, bank).undeclared();
  };
  expect(undeclared({})).toEqual([]);
  expect(undeclared()).not.toEqual([]);
});

test('refuses a patch that takes the deny away', () => {
  const { shop } = twoTenants(new App(), {});
  const policy = shop.node.findAll().filter(ApiObject.isApiObject).find(({ kind }) => kind === 'ClusterNetworkPolicy')!;
  policy.addJsonPatch(JsonPatch.remove('/spec/ingress'));
  expect(() => shop.toManifests()).toThrow(/ClusterNetworkPolicy shop-web-tenant-isolation spec\.ingress is not what the props say any more, got undefined\. They make it \[.*"Deny".*Take the JSON patch of shop\/ClusterPolicies\/web\/Resource away, or change what the tenants agreed to\./);
});

test('refuses a target whose CNI has no such policies, together with all else that is wrong with the tenant', () => {
  const root = app();
  TargetCluster.of({ cni: Cni.cilium() }).applyTo(root);
  expect(() => tenantOf({ clusterPolicy: {}, owners: [] }, root)).toThrow(/shop: owners is empty[^]*shop: clusterPolicy asks for policies of the cluster, which the target's CNI does not enforce, got 'Cilium'/);
  expect(() => tenantOf({ clusterPolicy: { priority: 2000 } })).toThrow(/shop: clusterPolicy\.priority is not a priority, got 2000/);
});

test('a hundred tenants take ten times as much as ten', () => {
  const size = (count: number) => {
    const text = synth((root) => {
      for (let index = 100; index < 100 + count; index++) {
        new SecureTenant(root, `t${index}`, { ...MINIMAL, clusterPolicy: {} }).addNamespace('web');
      }
    });
    return text.split('---\n').filter((one) => one.includes('kind: ClusterNetworkPolicy')).join('').length;
  };
  expect(size(100)).toBe(10 * size(10));
});

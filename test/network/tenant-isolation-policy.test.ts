import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import fc from 'fast-check';
import { FakeCluster, FakeWorkload, tcp } from './fake-workload';
import { AGREED_CONNECTIONS, TENANT_LABEL, renderOnceDuring } from '../../src/boundary';
import { normaliseManifest } from '../../src/manifest';
import { ClusterPolicyKind, DefaultDenyPolicy, Peer, Port, TenantIsolationPolicy, TenantIsolationPolicyProps } from '../../src/network';
import { NetworkProof } from '../../src/proof';
import { Cni, TargetCluster } from '../../src/target';

const NAMESPACES = ['shop-web', 'shop-db', 'bank-api', 'club-api'];

/** Three tenants whose namespaces are labelled and denied by default, and a platform. */
class Tenants {
  public readonly cluster: FakeCluster;
  public readonly charts: { readonly [name: string]: Chart };
  public readonly workloads: { readonly [name: string]: FakeWorkload };

  constructor(cni: Cni = Cni.calico()) {
    this.cluster = new FakeCluster({ cni });
    this.charts = Object.fromEntries([...NAMESPACES, 'platform'].map((name) => [name, this.cluster.namespace(name)]));
    this.workloads = Object.fromEntries(Object.entries(this.charts).map(([name, chart]) => {
      const tenant = name.includes('-') ? { [TENANT_LABEL]: name.split('-')[0] } : undefined;
      cdk8sObject(chart, 'v1', 'Namespace', { labels: tenant }, name).addJsonPatch(JsonPatch.remove('/metadata/namespace'));
      new DefaultDenyPolicy(chart, 'default-deny');
      const workload = new FakeWorkload(chart, name.split('-')[1] ?? name, [tcp(8080, 'http'), tcp(9090, 'metrics')]);
      new ApiObject(chart, 'workload', {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: workload.endpointName },
        spec: { template: { metadata: { labels: workload.podLabels }, spec: { containers: [{ name: 'main' }] } } },
      });
      return [name, workload];
    }));
  }

  public isolate(props: Partial<TenantIsolationPolicyProps> = {}): TenantIsolationPolicy[] {
    const chart = new Chart(this.cluster.app, 'policies');
    return NAMESPACES.map((namespace) => new TenantIsolationPolicy(chart, namespace, { tenantName: namespace.split('-')[0], namespace, ...props }));
  }

  public agree(): void {
    this.workloads['bank-api'].connections.offerTo('shop', Port.tcpRange(8080, 8090));
    this.workloads['shop-web'].connections.allowTo(this.workloads['bank-api'], Port.tcp(8080));
    this.workloads['shop-web'].connections.allowTo(this.workloads['shop-db'], Port.tcp(8080));
    this.workloads.platform.connections.offerTo('shop', Port.named('metrics'));
    this.workloads['shop-web'].connections.allowFrom(this.workloads.platform, Port.named('metrics'));
  }

  /** A NetworkPolicy of every tenant that opens its namespace to all others. */
  public openAll(): void {
    NAMESPACES.forEach((name) => cdk8sObject(this.charts[name], 'networking.k8s.io/v1', 'NetworkPolicy', {}, 'open')
      .addJsonPatch(JsonPatch.add('/spec', { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{ from: [{ namespaceSelector: {} }] }], egress: [{ to: [{ namespaceSelector: {} }] }] })));
  }

  public get proof(): NetworkProof {
    const manifests = this.cluster.app.charts.flatMap((chart) => chart.toJson());
    return new NetworkProof(manifests.map((manifest) => ({ manifest: normaliseManifest(manifest) })), { target: TargetCluster.on(this.cluster.app) });
  }

  public get reach(): string[] {
    return this.proof.list().map(({ source, destination, traffic }) => `${source} => ${destination} : ${traffic}`);
  }
}

function cdk8sObject(chart: Chart, apiVersion: string, kind: string, metadata: object, name: string): ApiObject {
  return new ApiObject(chart, `${kind}-${name}`, { apiVersion, kind, metadata: { name, ...metadata } });
}

function specOf(policy: TenantIsolationPolicy): any {
  return (policy.node.findChild('Resource') as ApiObject).toJson().spec;
}

describe('a policy that keeps a namespace from other tenants', () => {
  test('denies other tenants and leaves what was agreed to NetworkPolicies', () => {
    const tenants = new Tenants();
    tenants.agree();
    const [web, db] = tenants.isolate();
    expect((web.node.findChild('Resource') as ApiObject).toJson()).toMatchSnapshot();
    expect(specOf(db).egress.map(({ action }: any) => action)).toEqual(['Deny']);
  });

  test('is an AdminNetworkPolicy where the CNI has no other, or where it is asked for', () => {
    const tenants = new Tenants(Cni.ovnKubernetes());
    tenants.agree();
    const [web] = tenants.isolate();
    expect((web.node.findChild('Resource') as ApiObject).toJson()).toMatchSnapshot();
    expect(new Tenants().isolate({ kind: ClusterPolicyKind.ADMIN_NETWORK_POLICY })[0].kind).toBe('AdminNetworkPolicy');
    expect(new Tenants().isolate()[0].kind).toBe('ClusterNetworkPolicy');
  });

  test('takes another priority', () => {
    const [web] = new Tenants().isolate({ priority: 1000 });
    expect([web.priority, specOf(web).priority]).toEqual([1000, 1000]);
  });

  test('has no namespace of its own in a chart that has one', () => {
    const { charts } = new Tenants();
    const policy = new TenantIsolationPolicy(charts['shop-web'], 'isolation', { tenantName: 'shop', namespace: 'shop-web' });
    expect((policy.node.findChild('Resource') as ApiObject).toJson().metadata).toEqual({ name: 'shop-web-tenant-isolation' });
  });

  test('counts what was agreed after it was made, in either direction, by peers and by hand', () => {
    const tenants = new Tenants();
    const [web, , bank] = tenants.isolate();
    expect(specOf(web).ingress).toHaveLength(1);
    tenants.workloads['shop-web'].connections.offerTo('bank', Port.tcp(9090));
    tenants.workloads['shop-web'].connections.allowFrom(Peer.namespaces('bank-api'), Port.tcp(9090));
    cdk8sObject(tenants.charts['bank-api'], 'networking.k8s.io/v1', 'NetworkPolicy', { annotations: { [AGREED_CONNECTIONS]: 'TCP 9000-9090: to shop' } }, 'by-hand')
      .addJsonPatch(JsonPatch.add('/spec', { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-web' } } }] }] }));
    expect(specOf(web).ingress[0]).toEqual({
      name: 'agreed-connections',
      action: 'Pass',
      protocols: [{ tcp: { destinationPort: { number: 9090 } } }],
      from: [{ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'bank-api' } } }],
    });
    expect(specOf(web).egress).toHaveLength(1);
    expect(specOf(bank).egress[0].to).toEqual([{ pods: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-web' } }, podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } } } }]);
    expect(specOf(bank).ingress).toHaveLength(1);
  });

  test('counts a policy by the label of its namespace, wherever in the app it is made, and keeps protocols apart', () => {
    const tenants = new Tenants(Cni.ovnKubernetes());
    const elsewhere = new Chart(tenants.cluster.app, 'elsewhere');
    const policies = (shop: string, bank: string) => Object.entries({ 'shop-web': shop, 'bank-api': bank }).forEach(([namespace, text]) => new ApiObject(elsewhere, `${namespace} ${text}`, {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: `p${elsewhere.node.children.length}`, namespace, annotations: { [AGREED_CONNECTIONS]: text } },
      spec: { podSelector: {}, policyTypes: ['Ingress'] },
    }));
    const [web] = tenants.isolate();
    policies('UDP 53: bank', 'TCP 53: shop');
    expect(specOf(web).ingress).toHaveLength(1);
    policies('UDP 5000-5009: bank', 'UDP 5005-6000: shop');
    expect(specOf(web).ingress[0].ports).toEqual([{ portRange: { protocol: 'UDP', start: 5005, end: 5009 } }]);
  });

  test('divides the ports of a peer among rules where one may not hold them', () => {
    const tenants = new Tenants();
    const { 'shop-web': web, 'bank-api': bank } = tenants.workloads;
    bank.connections.offerTo('shop', Port.tcpRange(1, 65535));
    bank.connections.allowFrom(Peer.namespaces('shop-web'), Port.tcp(8080));
    Array.from({ length: 30 }, (_, index) => web.connections.offerTo('bank', Port.tcp(7000 + 2 * index)));
    web.connections.allowTo(Peer.namespaces('bank-api'), Port.tcp(7000));
    const [policy] = tenants.isolate();
    expect(specOf(policy).egress.map(({ protocols }: any) => protocols?.length)).toEqual([25, 5, undefined]);
  });

  test('passes nothing on that only one side said', () => {
    const tenants = new Tenants();
    tenants.workloads['shop-web'].connections.offerTo('bank', Port.tcp(9090));
    tenants.workloads['shop-web'].connections.allowFrom(Peer.namespaces('bank-api'), Port.tcp(9090));
    const [web] = tenants.isolate();
    expect(specOf(web).ingress.map(({ action }: any) => action)).toEqual(['Deny']);
  });

  test('renders the same whichever agreement came first, and on repeat', () => {
    const rendered = (names: readonly string[]) => {
      const tenants = new Tenants();
      const { 'shop-web': web, ...others } = tenants.workloads;
      names.forEach((name) => {
        others[name].connections.offerTo('shop', Port.tcp(8080));
        web.connections.allowTo(others[name], Port.tcp(8080));
      });
      const [policy] = tenants.isolate();
      return [specOf(policy), specOf(policy)];
    };
    const [first, second] = rendered(['bank-api', 'club-api']);
    expect(second).toEqual(first);
    expect(rendered(['club-api', 'bank-api'])[0]).toEqual(first);
    expect(first.egress[0].to).toHaveLength(2);
  });
});

describe('the network proof', () => {
  test.each([Cni.calico(), Cni.ovnKubernetes()])('tells the same reach with the policies as without ($name)', (cni) => {
    const [without, withPolicies] = [new Tenants(cni), new Tenants(cni)];
    [without, withPolicies].forEach((tenants) => tenants.agree());
    withPolicies.isolate();
    expect(withPolicies.proof.mistakes).toEqual([]);
    expect(withPolicies.cluster.errors).toBe('');
    expect(withPolicies.reach).toEqual(without.reach);
    expect(withPolicies.reach).toContain('shop-web/web[Deployment] => bank-api/api[Deployment] : TCP 8080');
    expect(withPolicies.proof.undeclared()).toEqual([]);
  });

  test('finds tenants apart although each opened its namespaces to all others', () => {
    const [open, held] = [new Tenants(), new Tenants()];
    [open, held].forEach((tenants) => tenants.openAll());
    held.isolate();
    expect(open.proof.undeclared()).not.toEqual([]);
    expect(held.proof.undeclared()).toEqual([]);
    expect(open.reach).toContain('shop-db/db[Deployment] => bank-api/api[Deployment] : All Connections');
    expect(held.reach).not.toContain('shop-db/db[Deployment] => bank-api/api[Deployment] : All Connections');
    expect(held.reach).toContain('shop-db/db[Deployment] => shop-web/web[Deployment] : All Connections');
  });

  test('finds nothing but what was agreed between tenants that opened everything, on these ports and between these namespaces', () => {
    const tenants = new Tenants();
    tenants.agree();
    tenants.openAll();
    tenants.isolate();
    const across = tenants.reach.filter((line) => /shop-.* => bank|bank.* => shop/.test(line));
    expect(across).toEqual(['shop-web/web[Deployment] => bank-api/api[Deployment] : TCP 8080']);
  });

  test('finds the hole that a policy with a lower priority number makes', () => {
    const tenants = new Tenants();
    tenants.openAll();
    tenants.isolate();
    cdk8sObject(tenants.charts.platform, 'policy.networking.k8s.io/v1alpha2', 'ClusterNetworkPolicy', {}, 'raw').addJsonPatch(JsonPatch.remove('/metadata/namespace'), JsonPatch.add('/spec', {
      tier: 'Admin',
      priority: 10,
      subject: { namespaces: {} },
      ingress: [{ action: 'Accept', from: [{ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'bank-api' } } }] }],
      egress: [{ action: 'Accept', to: [{ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-db' } } }] }],
    }));
    expect(tenants.proof.undeclared().map(({ sourceWitness, destinationWitness }) => `${sourceWitness} => ${destinationWitness}`))
      .toContain('bank-api/api[Deployment] => shop-db/db[Deployment]');
  });

  test('agrees for random agreements: with every namespace open, tenants reach just what both said', () => {
    const port = fc.integer({ min: 8000, max: 8005 });
    const agreement = fc.record({
      one: fc.constantFrom(...NAMESPACES), other: fc.constantFrom(...NAMESPACES), first: port, more: fc.integer({ min: 0, max: 3 }), way: fc.constantFrom('', 'to ', 'from '),
    });
    fc.assert(fc.property(fc.array(agreement, { maxLength: 8 }), (agreements) => {
      const tenants = new Tenants();
      tenants.openAll();
      tenants.isolate();
      agreements.forEach(({ one, other, first, more, way }, index) => cdk8sObject(tenants.charts[one], 'networking.k8s.io/v1', 'NetworkPolicy', {
        annotations: { [AGREED_CONNECTIONS]: `TCP ${first}${more === 0 ? '' : `-${first + more}`}: ${way}${other.split('-')[0]}` },
      }, `agreed-${index}`).addJsonPatch(JsonPatch.add('/spec', { podSelector: {}, policyTypes: [] })));
      const { proof } = tenants;
      expect(proof.undeclared()).toEqual([]);
      const { namespaces } = proof.topology;
      for (const source of NAMESPACES.map((name) => namespaces.get(name)!)) {
        for (const destination of NAMESPACES.map((name) => namespaces.get(name)!).filter(({ tenant }) => tenant !== source.tenant)) {
          const [from, to] = [source.workloads[0], destination.workloads[0]];
          const agreed = proof.agreements.between(source, from.labels, destination, to.labels);
          expect(`${proof.evaluation.between(from, to)}`).toBe(`${agreed}`);
        }
      }
    }), { numRuns: 60 });
  });
});

describe('refuses', () => {
  test.each<[string, Cni, Partial<TenantIsolationPolicyProps>, RegExp]>([
    ['a CNI that enforces none', Cni.cilium(), {}, /target\.cni asks for policies of the cluster, which the target's CNI does not enforce, got 'Cilium'/],
    ['a kind that the CNI does not enforce', Cni.ovnKubernetes(), { kind: ClusterPolicyKind.CLUSTER_NETWORK_POLICY }, /kind is not enforced by OVN-Kubernetes, got 'ClusterNetworkPolicy'\. AdminNetworkPolicy is allowed/],
    ['a priority above those of the API', Cni.calico(), { priority: 1001 }, /priority is not a priority, got 1001\. Whole numbers from 0 to 1000 are allowed/],
    ['a negative priority', Cni.calico(), { priority: -1 }, /priority is not a priority, got -1/],
    ['a fraction', Cni.calico(), { priority: 1.5 }, /priority is not a priority, got 1\.5/],
    ['a priority above those of OVN-Kubernetes', Cni.ovnKubernetes(), { priority: 100 }, /priority is not a priority, got 100\. Whole numbers from 0 to 99 are allowed/],
    ['a tenant whose name is no label', Cni.calico(), { tenantName: 'Shop' }, /tenantName is not a DNS label, got 'Shop'/],
    ['a namespace whose name is no label', Cni.calico(), { namespace: 'shop_web' }, /namespace is not a DNS label, got 'shop_web'/],
  ])('%s', (_, cni, props, error) => {
    expect(() => new Tenants(cni).isolate(props)).toThrow(error);
  });

  test('more agreements than a policy may hold, and divides peers and ports as long as it may', () => {
    const tenants = new Tenants();
    const chart = tenants.charts['bank-api'];
    const peers = Array.from({ length: 30 }, (_, index) => new FakeWorkload(chart, `peer-${index}`, [tcp(7000), tcp(8000 + index)]));
    const [policy] = tenants.isolate();
    peers.forEach((peer) => {
      peer.connections.offerTo('shop', Port.tcp(7000));
      peer.connections.allowFrom(Peer.namespaces('shop-web'), Port.tcp(7000));
    });
    tenants.workloads['shop-web'].connections.offerTo('bank', Port.tcp(7000));
    tenants.workloads['shop-web'].connections.allowTo(Peer.namespaces('bank-api'), Port.tcp(7000));
    expect(specOf(policy).egress.map(({ to }: any) => to.length)).toEqual([25, 5, 1]);
    expect(tenants.cluster.errors).toBe('');
    peers.forEach((peer, index) => {
      peer.connections.offerTo('shop', Port.tcp(8000 + index));
      tenants.workloads['shop-web'].connections.allowTo(peer, Port.tcp(8000 + index));
    });
    expect(tenants.cluster.errors).toContain('policies/shop-web: clusterPolicy needs more egress rules for what namespace shop-web agreed with other tenants than a policy may have, got 31. 25 rules of a ClusterNetworkPolicy are allowed');
  });
});

test('the policies of an app are read once while it renders every object once', () => {
  const tenants = new Tenants();
  tenants.agree();
  const policies = tenants.isolate();
  const reads = jest.spyOn(tenants.cluster.app.node, 'findAll');
  renderOnceDuring(tenants.cluster.app, () => policies.forEach(specOf));
  expect(reads).toHaveBeenCalledTimes(1);
  policies.forEach(specOf);
  expect(reads.mock.calls.length).toBeGreaterThan(policies.length);
});

import { ApiObject, App, Chart, JsonPatch, Size, Testing } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { MINIMAL, app, manifestOf, tenantOf } from './tenants';
import { SecurityAudit } from '../../src/audit';
import { PodSecurityLevel, tenantBoundaryOf } from '../../src/boundary';
import { Connections, Direction, IConnectionEndpoint, Peer, Port } from '../../src/network';
import { Subject } from '../../src/rbac';
import { Exemption } from '../../src/rules';
import { TargetCluster } from '../../src/target';
import { SecureTenant, SecureTenantProps, TenantBudget, TenantNamespaceProps } from '../../src/tenant';

const EXEMPTION = Exemption.of({ rule: 'tenancy-pod-security-level', reason: 'legacy agent', owner: 'shop', expires: '2026-12-31' });

class Workload extends Construct implements IConnectionEndpoint {
  public readonly endpointName = this.node.id;
  public readonly podLabels = { app: this.node.id };
  public readonly declaredPorts = [];
  public readonly namespaceName = tenantBoundaryOf(this)?.namespaceName;
  public readonly connections = new Connections(this);
}

describe('a tenant', () => {
  test('is named after its id, and its namespaces after both', () => {
    const tenant = tenantOf();
    expect([tenant.tenantName, tenant.addNamespace('web').name]).toEqual(['shop', 'shop-web']);
  });

  test('takes another name', () => {
    const tenant = tenantOf({ name: 'store' });
    expect([tenant.tenantName, tenant.addNamespace('web').name, tenant.addNamespace('db', { name: 'data' }).name]).toEqual(['store', 'store-web', 'data']);
  });

  test('is the boundary of what is created below it, and so is each namespace', () => {
    const tenant = tenantOf();
    const web = tenant.addNamespace('web', { registries: [] });
    expect(tenantBoundaryOf(new Construct(tenant, 'x'))).toMatchObject({ tenantName: 'shop', registries: ['registry.example.com/shop/'] });
    expect(tenantBoundaryOf(new Construct(tenant, 'y'))?.namespaceName).toBeUndefined();
    expect(tenantBoundaryOf(new Construct(web, 'x'))).toMatchObject({ tenantName: 'shop', namespaceName: 'shop-web', registries: [], podSecurityLevel: 'restricted' });
  });

  test('hands out copies of its collections', () => {
    const tenant = tenantOf();
    const web = tenant.addNamespace('web');
    tenant.namespaces.pop();
    tenant.registries.pop();
    web.registries.pop();
    web.exemptions.push(EXEMPTION);
    expect([tenant.namespaces.length, tenant.registries.length, web.registries.length, web.exemptions.length]).toEqual([1, 1, 1, 0]);
  });

  test('gives a snapshot test all manifests of its nested charts, the same on repeat', () => {
    const tenant = tenantOf();
    const web = tenant.addNamespace('web');
    new ApiObject(web, 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'config' } });
    tenant.addNamespace('data');
    const manifests = tenant.toManifests();
    expect(Testing.synth(tenant)).toEqual([]);
    expect(manifests.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name)).toEqual(['shop-data', 'shop-web']);
    expect(manifests.filter(({ kind }) => kind === 'ConfigMap')).toHaveLength(1);
    expect(tenant.toManifests()).toEqual(manifests);
  });

  test('renders the same whichever namespace came first', () => {
    const manifests = (ids: string[]) => {
      const tenant = tenantOf();
      ids.forEach((id) => tenant.addNamespace(id));
      return tenant.toManifests();
    };
    expect(manifests(['web', 'data', 'jobs'])).toEqual(manifests(['jobs', 'web', 'data']));
  });

  test('synthesizes in a plain App', () => {
    const root = app() as App;
    tenantOf({}, root).addNamespace('web');
    expect(root.synthYaml()).toContain('name: shop-web');
    root.synth();
  });
});

describe('a tenant as a peer', () => {
  const context = (scope: Construct, namespaceName?: string) => ({ scope, namespaceName, direction: Direction.EGRESS, port: Port.tcp(80) });

  test('is all of its namespaces, by their names', () => {
    const tenant = tenantOf();
    tenant.addNamespace('web');
    tenant.addNamespace('data');
    expect(tenant.bindPeer(context(tenant)).selectors).toEqual(Peer.namespaces('shop-data', 'shop-web').bindPeer(context(tenant)).selectors);
  });

  test('takes in namespaces that are added after the connection', () => {
    const policies = (late: boolean) => {
      const root = app();
      const chart = new Chart(root, 'other', { namespace: 'other' });
      const tenant = tenantOf({}, root);
      tenant.addNamespace('web');
      const workload = new Workload(chart, 'client');
      late ? undefined : tenant.addNamespace('data');
      workload.connections.allowTo(tenant, Port.tcp(80));
      late ? tenant.addNamespace('data') : undefined;
      return Testing.synth(chart);
    };
    expect(JSON.stringify(policies(true))).toContain('shop-data');
    expect(policies(true)).toEqual(policies(false));
  });

  test('a namespace is a peer too', () => {
    const web = tenantOf().addNamespace('web');
    expect(web.bindPeer(context(web)).selectors).toEqual([{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-web' } } }]);
    expect(web.bindPeer(context(web, 'shop-web')).selectors).toEqual([{ podSelector: {} }]);
  });

  test('refuses to be a peer before it has a namespace', () => {
    const tenant = tenantOf();
    expect(() => tenant.bindPeer(context(tenant))).toThrow(/peer is the tenant shop, which has no namespace yet/);
  });
});

describe('refuses at construction', () => {
  test.each<[string, Partial<SecureTenantProps>, RegExp]>([
    ['a name that is no DNS label', { name: 'Shop_1' }, /^shop: name is not a DNS-1123 label, got 'Shop_1'/],
    ['a reserved name', { name: 'kube-shop' }, /shop: name is reserved for Kubernetes itself/],
    ['no owners', { owners: [] }, /shop: owners is empty/],
    ['a budget without CPU', { budget: TenantBudget.of({ memory: Size.gibibytes(1) }) }, /shop: budget\.cpu is missing/],
    ['a budget without memory', { budget: TenantBudget.of({ cpu: Cpu.units(1) }) }, /shop: budget\.memory is missing/],
    ['a CPU limit in the budget and none for containers', { budget: TenantBudget.of({ cpu: Cpu.units(1), cpuLimit: Cpu.units(2), memory: Size.gibibytes(1) }) }, /shop: limits\.cpuLimit is missing beside budget\.cpuLimit/],
    ['a registry with a scheme', { registries: ['https://registry.example.com'] }, /shop: registries\[0\] is not an image registry/],
    ['an invalid label', { labels: { 'a b': 'c' } }, /shop: labels has a key that is not a label key/],
    ['the tenant label', { labels: { 'cdk8s-bulwark/tenant': 'other' } }, /shop: labels\['cdk8s-bulwark\/tenant'\] is set by Kubernetes or by this library/],
    ['a Pod Security label', { labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } }, /is set by Kubernetes or by this library, got 'privileged'/],
    ['the label that names a namespace', { labels: { 'kubernetes.io/metadata.name': 'kube-system' } }, /is set by Kubernetes/],
    ['an invalid annotation key', { annotations: { 'a/b/c': 'x' } }, /shop: annotations has a key that is not an annotation key/],
    ['an annotation that carries exemptions', { annotations: { 'cdk8s-bulwark/exemption.x': '{}' } }, /annotations\['cdk8s-bulwark\/exemption\.x'\] is set by/],
    ['a request above the limit', { limits: { memoryRequest: Size.mebibytes(2), memoryLimit: Size.mebibytes(1) } }, /limits\.memoryRequest is above the limit, got '2Mi'/],
    ['a weaker level without exemption', { podSecurity: PodSecurityLevel.BASELINE }, /podSecurity is weaker than restricted, got 'baseline'.*Exemption\.of\(\{ rule: 'tenancy-pod-security-level'/],
    ['an older version without exemption', { podSecurityVersion: 'v1.20' }, /podSecurityVersion is weaker than v1\.\d+, got 'v1\.20'/],
    ['the version latest', { podSecurityVersion: 'latest' }, /podSecurityVersion is not pinned to a version, got 'latest'/],
    ['an exemption of a workload', { exemptions: [Exemption.of({ ...EXEMPTION, rule: 'pod-host-network' })] }, /exemptions\[0\] is of a rule that a namespace does not break/],
    ['an exemption twice', { exemptions: [EXEMPTION, EXEMPTION] }, /exemptions\[1\] repeats another exemption/],
  ])('%s', (_, props, error) => {
    expect(() => tenantOf(props)).toThrow(error);
    if (!props.budget) {
      const own: TenantNamespaceProps = props;
      const prefix = error.source.startsWith('shop: ') ? new RegExp(error.source.replace('shop: ', 'shop/web: ')) : new RegExp(error.source.replace('^shop: ', '^shop/web: '));
      expect(() => tenantOf().addNamespace('web', own)).toThrow(prefix);
    }
  });

  test('all mistakes in one error', () => {
    expect(() => tenantOf({ owners: [], registries: ['a b'] })).toThrow(/owners is empty[^]*registries\[0\]/);
  });

  test('a namespace whose name is too long with the name of its tenant', () => {
    const tenant = tenantOf();
    expect(tenant.addNamespace('a'.repeat(58)).name).toHaveLength(63);
    expect(() => tenant.addNamespace('b'.repeat(59))).toThrow(/shop\/b+: name is not a DNS-1123 label/);
  });

  test('two namespaces of one name, with both paths', () => {
    const root = app();
    new SecureTenant(root, 'shop', MINIMAL).addNamespace('web-a');
    const other = new SecureTenant(root, 'shop-web', MINIMAL);
    expect(() => other.addNamespace('a')).toThrow(/^shop-web\/a: name is the name of another namespace, shop\/web-a, got 'shop-web-a'/);
  });

  test('two tenants of one name, with both paths', () => {
    const root = app();
    new SecureTenant(root, 'shop', MINIMAL);
    expect(() => new SecureTenant(root, 'other', { ...MINIMAL, name: 'shop' })).toThrow(/^other: name is the name of another tenant, shop, got 'shop'/);
  });

  test('nothing of another app', () => {
    expect([tenantOf(), tenantOf()].map((tenant) => tenant.addNamespace('web').name)).toEqual(['shop-web', 'shop-web']);
  });
});

describe('refuses at synth', () => {
  const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'config' } };

  test('a namespaced object beside the namespaces', () => {
    const tenant = tenantOf();
    new ApiObject(tenant, 'config', config);
    expect(() => tenant.toManifests()).toThrow(/\[shop\] ConfigMap config is not in the namespace that it was created below, got 'none'/);
  });

  test('an object in a nested chart that has no namespace', () => {
    const tenant = tenantOf();
    new ApiObject(new Chart(tenant.addNamespace('web'), 'app'), 'config', config);
    expect(() => tenant.toManifests()).toThrow(/\[shop\] ConfigMap config is not in the namespace.*At shop\/web\/app\/config, shop-web is allowed/);
  });

  test('an object that names the namespace of somebody else, whatever its kind', () => {
    const tenant = tenantOf();
    new ApiObject(tenant.addNamespace('web'), 'monitor', { apiVersion: 'example.com/v1', kind: 'Monitor', metadata: { name: 'monitor', namespace: 'monitoring' } });
    expect(() => tenant.toManifests()).toThrow(/Monitor monitor is not in the namespace that it was created below, got 'monitoring'/);
  });

  test('no cluster-scoped object', () => {
    const tenant = tenantOf();
    new ApiObject(tenant, 'class', { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name: 'shop' }, value: 1 });
    expect(tenant.toManifests()).toHaveLength(1);
  });

  test.each([
    ['a tenant', (root: Construct) => tenantOf({ podSecurity: PodSecurityLevel.BASELINE, exemptions: [Exemption.of({ ...EXEMPTION, expires: '2026-02-28' })] }, root), 'shop'],
    ['a namespace', (root: Construct) => {
      const tenant = tenantOf({}, root);
      tenant.addNamespace('web', { podSecurity: PodSecurityLevel.BASELINE, exemptions: [Exemption.of({ ...EXEMPTION, expires: '2026-02-28' })] });
      return tenant;
    }, 'shop/web'],
  ])('an expired exemption of %s', (_, create, path) => {
    const tenant = create(app());
    tenant.addNamespace('other');
    expect(() => tenant.toManifests()).toThrow(`[${path}] exemption from tenancy-pod-security-level has expired: today is 2026-03-01, got '2026-02-28'. shop answers for it (legacy agent)`);
  });

  test('no exemption on its last day', () => {
    const tenant = tenantOf({ podSecurity: PodSecurityLevel.BASELINE, exemptions: [Exemption.of({ ...EXEMPTION, expires: '2026-03-01' })] });
    tenant.addNamespace('web');
    expect(tenant.toManifests().length).toBeGreaterThan(0);
  });
});

describe('options of a namespace', () => {
  const labelsOf = (namespace: Chart) => manifestOf(namespace, 'Namespace').metadata.labels;

  test('owners, developers, viewers and deployers replace the tenant\'s', () => {
    const team = (name: string) => [Subject.group(name)];
    const tenant = tenantOf({ developers: team('devs'), viewers: team('auditors'), deployers: [Subject.serviceAccount('ci', 'shop')] });
    const bindings = (props?: TenantNamespaceProps, id = 'a') => Object.fromEntries(tenant.addNamespace(id, props).toJson()
      .filter(({ kind }) => kind === 'RoleBinding').map(({ metadata, subjects }) => [metadata.name, subjects.map(({ name }: any) => name)]));
    expect(bindings()).toEqual({ 'tenant-owner': ['shop-leads'], 'tenant-developer': ['devs'], 'tenant-viewer': ['auditors'], 'tenant-deployer': ['shop'] });
    expect(bindings({ owners: team('ops'), developers: [], viewers: [...team('b'), ...team('a')] }, 'b'))
      .toEqual({ 'tenant-owner': ['ops'], 'tenant-viewer': ['a', 'b'], 'tenant-deployer': ['shop'] });
  });

  test('labels and annotations are added to the tenant\'s', () => {
    const tenant = tenantOf({ labels: { team: 'shop', tier: 'a' }, annotations: { note: 'x' } });
    const { metadata } = manifestOf(tenant.addNamespace('web', { labels: { tier: 'b' }, annotations: { more: 'y' } }), 'Namespace');
    expect(metadata.labels).toMatchObject({ 'team': 'shop', 'tier': 'b', 'cdk8s-bulwark/tenant': 'shop' });
    expect(metadata.annotations).toMatchObject({ note: 'x', more: 'y' });
  });

  test('a weaker level takes an exemption, which shows in the annotations', () => {
    const web = tenantOf().addNamespace('web', { podSecurity: PodSecurityLevel.PRIVILEGED, exemptions: [EXEMPTION] });
    const { metadata } = manifestOf(web, 'Namespace');
    expect(metadata.labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'privileged', 'pod-security.kubernetes.io/audit': 'privileged', 'pod-security.kubernetes.io/warn': 'privileged' });
    expect(metadata.annotations).toMatchObject({ [EXEMPTION.annotationKey]: EXEMPTION.annotationValue });
    expect(web.podSecurityLevel).toBe('privileged');
  });

  test('a tenant\'s exemption holds for namespaces that are no weaker, and is left out where it is not needed', () => {
    const tenant = tenantOf({ podSecurity: PodSecurityLevel.BASELINE, exemptions: [EXEMPTION] });
    expect(tenant.addNamespace('a').exemptions).toEqual([EXEMPTION]);
    expect(tenant.addNamespace('b', { podSecurity: PodSecurityLevel.RESTRICTED }).exemptions).toEqual([]);
    expect(() => tenant.addNamespace('c', { podSecurity: PodSecurityLevel.PRIVILEGED })).toThrow(/shop\/c: podSecurity is weaker than restricted/);
  });

  test('the version of Pod Security is pinned, by default to the target\'s', () => {
    const tenant = tenantOf();
    expect(tenant.addNamespace('a').podSecurityVersion).toMatch(/^v1\.\d+$/);
    expect(labelsOf(tenant.addNamespace('b', { podSecurityVersion: 'v1.30', exemptions: [EXEMPTION] })))
      .toMatchObject({ 'pod-security.kubernetes.io/enforce-version': 'v1.30', 'pod-security.kubernetes.io/audit-version': 'v1.30', 'pod-security.kubernetes.io/warn-version': 'v1.30' });
  });

  test('a version that has every control needs no exemption, and one that lacks some has one that the audit counts', () => {
    const target = (root: Construct) => {
      TargetCluster.of({ kubernetes: '1.36' }).applyTo(root);
      return root;
    };
    const without = tenantOf({}, target(app())).addNamespace('web', { podSecurityVersion: 'v1.34' });
    const used = tenantOf({}, target(app())).addNamespace('web', { podSecurityVersion: 'v1.33', exemptions: [EXEMPTION] });
    expect([without, used].map((namespace) => SecurityAudit.of(namespace).findings.map(({ rule, exemption }) => [rule, exemption?.owner]))).toEqual([[], [['tenancy-pod-security-level', 'shop']]]);
    expect(() => tenantOf({}, target(app())).addNamespace('web', { podSecurityVersion: 'v1.33' }))
      .toThrow("shop/web: podSecurityVersion is weaker than v1.36, got 'v1.33'. Without an exemption from tenancy-pod-security-level, tenant namespaces enforce restricted of v1.34 or newer, which has every control of v1.36.");
  });

  test('limits replace the tenant\'s one by one', () => {
    const tenant = tenantOf({ limits: { cpuLimit: Cpu.units(1), memoryLimit: Size.gibibytes(1) } });
    const [limits] = manifestOf(tenant.addNamespace('web', { limits: { memoryLimit: Size.gibibytes(2) } }), 'LimitRange').spec.limits;
    expect(limits.default).toEqual({ 'cpu': '1', 'ephemeral-storage': '2Gi', 'memory': '2Gi' });
  });
});

test('JSON patches that a user adds to a Namespace object are kept', () => {
  const web = tenantOf().addNamespace('web');
  (web.node.findChild('namespace') as ApiObject).addJsonPatch(JsonPatch.add('/metadata/finalizers', ['example.com/keep']));
  expect(manifestOf(web, 'Namespace').metadata.finalizers).toEqual(['example.com/keep']);
});

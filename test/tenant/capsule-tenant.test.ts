import { Size } from 'cdk8s';
import { Cpu, ServiceType } from 'cdk8s-plus-28';
import { CPU_AND_MEMORY, app, manifestOf, tenantOf } from './tenants';
import { Subject } from '../../src/rbac';
import { Clock } from '../../src/rules';
import { TargetCluster } from '../../src/target';
import { CapsuleBackendProps, DedicatedNodes, SecureTenant, SecureTenantProps, TenantBackend, TenantBudget, TenantNamespaceProps } from '../../src/tenant';

function capsule(backend: CapsuleBackendProps = {}, props: Partial<SecureTenantProps> = {}): SecureTenant {
  const root = app();
  TargetCluster.of({ kubernetes: '1.33' }).applyTo(root);
  Clock.fixed('2026-03-01').applyTo(root);
  return tenantOf({ backend: TenantBackend.capsule(backend), ...props }, root);
}

function specOf(tenant: SecureTenant): any {
  return manifestOf(tenant, 'Tenant').spec;
}

const BY_NAME = [{ key: 'cdk8s-bulwark/by-name', operator: 'Exists' }, { key: 'cdk8s-bulwark/by-name', operator: 'DoesNotExist' }];

test('a minimal tenant allows nothing that it does not name, and its owners hold nothing by Capsule', () => {
  const tenant = capsule();
  tenant.addNamespace('web');
  expect(tenant.toJson()).toMatchSnapshot();
});

test('a tenant without a back-end has no Capsule Tenant', () => {
  expect(tenantOf().toJson()).toEqual([]);
});

test('lists are those of the tenant and of all of its namespaces, sorted', () => {
  const tenant = capsule({}, {
    budget: TenantBudget.of({ ...CPU_AND_MEMORY, loadBalancers: 1 }),
    registries: ['registry.example.com/shop/', 'bitnami', 'localhost:5000'],
    hostnames: ['shop.example.com'],
    storageClasses: ['slow'],
    priorityClasses: ['low'],
    runtimeClasses: ['kata'],
    ingressClasses: ['nginx'],
    gatewayClasses: ['envoy'],
    serviceTypes: [ServiceType.LOAD_BALANCER],
    externalIps: ['192.0.2.7'],
    sandbox: 'gvisor',
  });
  tenant.addNamespace('web', {
    registries: ['a.example.com', 'registry.example.com/web'],
    hostnames: ['a.example.com'],
    storageClasses: ['fast'],
    priorityClasses: ['high'],
    ingressClasses: ['a'],
    gatewayClasses: ['a'],
    externalIps: ['192.0.2.0/29'],
    serviceTypes: [],
  });
  const spec = specOf(tenant);
  expect(spec.containerRegistries).toEqual({ allowed: ['a.example.com', 'docker.io', 'localhost:5000', 'registry.example.com'] });
  expect(spec.ingressOptions).toEqual({
    allowedHostnames: { allowed: ['a.example.com', 'shop.example.com'] },
    allowedClasses: { allowed: ['a', 'nginx'], matchExpressions: BY_NAME },
    allowWildcardHostnames: false,
    hostnameCollisionScope: 'Cluster',
  });
  const lists = [spec.gatewayOptions.allowedClasses, spec.storageClasses, spec.priorityClasses, spec.runtimeClasses];
  expect(lists.map(({ allowed, matchExpressions }) => [...allowed, matchExpressions]))
    .toEqual([['a', 'envoy', BY_NAME], ['fast', 'slow', BY_NAME], ['high', 'low', BY_NAME], ['gvisor', 'kata', BY_NAME]]);
  expect(spec.serviceOptions).toEqual({
    allowedServices: { nodePort: false, loadBalancer: true, externalName: false },
    externalIPs: { allowed: ['192.0.2.0/29', '192.0.2.7'] },
  });
});

test('owners are sorted, each once, and a service account is known by the name it authenticates with', () => {
  const tenant = capsule({}, { owners: [Subject.user('zoe'), Subject.serviceAccount('ci', 'deployer'), Subject.group('leads'), Subject.user('zoe')] });
  expect(specOf(tenant).owners).toEqual([
    { kind: 'Group', name: 'leads', clusterRoles: ['shop-tenant-owner'] },
    { kind: 'ServiceAccount', name: 'system:serviceaccount:ci:deployer', clusterRoles: ['shop-tenant-owner'] },
    { kind: 'User', name: 'zoe', clusterRoles: ['shop-tenant-owner'] },
  ]);
});

test('owners may be bound to a ClusterRole of the platform', () => {
  const tenant = capsule({ ownerClusterRole: 'team-lead' });
  expect(specOf(tenant).owners[0].clusterRoles).toEqual(['team-lead']);
  expect(tenant.toJson().map(({ kind }) => kind)).toEqual(['Tenant']);
});

test('nodes, cordon and deletion protection are the tenant\'s', () => {
  const tenant = capsule({}, { nodes: DedicatedNodes.pool('shop'), cordoned: true, deletionProtection: true });
  tenant.addNamespace('web');
  expect(specOf(tenant)).toMatchObject({ nodeSelector: { 'node-restriction.kubernetes.io/pool': 'shop' }, cordoned: true, preventDeletion: true });
});

test('a namespace that is not cordoned keeps the tenant open, and one that is protected keeps the tenant', () => {
  const tenant = capsule({}, { cordoned: true });
  tenant.addNamespace('web', { cordoned: false, deletionProtection: true });
  expect(specOf(tenant).cordoned).toBeUndefined();
  expect(specOf(tenant).preventDeletion).toBe(true);
});

test('there may be as many namespaces as the app makes, and one where it makes none', () => {
  const tenant = capsule();
  expect(specOf(tenant).namespaceOptions.quota).toBe(1);
  ['a', 'b', 'c'].forEach((id) => tenant.addNamespace(id));
  expect(specOf(tenant).namespaceOptions.quota).toBe(3);
});

test('what owners may not write to namespaces are the keys that policies, rules and exemptions are read from', () => {
  const { forbiddenLabels, forbiddenAnnotations } = specOf(capsule()).namespaceOptions;
  const [labels, annotations] = [forbiddenLabels, forbiddenAnnotations].map(({ deniedRegex }) => new RegExp(deniedRegex));
  expect(['cdk8s-bulwark/tenant', 'pod-security.kubernetes.io/enforce', 'team', 'x-cdk8s-bulwark/tenant', 'pod-securityxkubernetes.io/enforce'].map((key) => labels.test(key)))
    .toEqual([true, true, false, false, false]);
  expect(['cdk8s-bulwark/exemption.pod-host-network', 'scheduler.alpha.kubernetes.io/node-selector', 'note'].map((key) => annotations.test(key))).toEqual([true, true, false]);
});

test('Namespaces get Capsule\'s label only where it is asked for', () => {
  const labelsOf = (backend?: CapsuleBackendProps) => manifestOf(capsule(backend).addNamespace('web', { labels: { tier: 'a' } }), 'Namespace').metadata.labels;
  expect(labelsOf({ labelNamespaces: true })).toMatchObject({ 'capsule.clastix.io/tenant': 'shop', 'tier': 'a' });
  expect(labelsOf()).not.toHaveProperty(['capsule.clastix.io/tenant']);
});

test('a shared budget is counted by Capsule, and the quotas of namespaces leave room for its own', () => {
  const tenant = capsule({ sharedBudget: true }, { budget: TenantBudget.of({ ...CPU_AND_MEMORY, pods: 40, priorities: { batch: { pods: 3 } } }), priorityClasses: ['batch'] });
  const [web] = [tenant.addNamespace('web'), tenant.addNamespace('data')];
  const { scope, items } = specOf(tenant).resourceQuotas;
  expect([scope, items.map(({ hard }: any) => [hard.pods, hard.resourcequotas])]).toEqual(['Tenant', [['40', undefined], ['3', undefined], ['0', undefined]]]);
  expect(web.toJson().find(({ metadata }) => metadata.name === 'tenant-budget').spec.hard).toMatchObject({ resourcequotas: '6', pods: '40' });
  expect(specOf(capsule()).resourceQuotas).toBeUndefined();
});

describe('a tenant whose owners make namespaces', () => {
  const SELF_SERVICE: CapsuleBackendProps = { maxNamespaces: 5, sharedBudget: true };

  test('says what holds there: labels, network policies and limits', () => {
    const tenant = capsule(SELF_SERVICE, { developers: [Subject.group('devs')], team: 'shop' });
    tenant.addNamespace('web');
    const { namespaceOptions, limitRanges, networkPolicies } = specOf(tenant);
    expect({ namespaceOptions, limitRanges, networkPolicies }).toMatchSnapshot();
  });

  test('has the policies and limits that its namespaces have', () => {
    const tenant = capsule(SELF_SERVICE);
    const web = tenant.addNamespace('web').toJson();
    const { networkPolicies, limitRanges } = specOf(tenant);
    expect(networkPolicies.items).toEqual(web.filter(({ kind }) => kind === 'NetworkPolicy').map(({ spec }) => spec));
    expect(limitRanges.items).toEqual(web.filter(({ kind }) => kind === 'LimitRange').map(({ spec }) => spec));
  });

  test('leaves the labels of the app\'s namespaces to the app', () => {
    const tenant = capsule(SELF_SERVICE);
    const [entry] = specOf(tenant).namespaceOptions.additionalMetadataList;
    expect(entry.namespaceSelector).toBeUndefined();
    ['b', 'a'].forEach((id) => tenant.addNamespace(id));
    expect(specOf(tenant).namespaceOptions.additionalMetadataList[0].namespaceSelector.matchExpressions[0].values).toEqual(['shop-a', 'shop-b']);
  });

  test.each<[string, TenantNamespaceProps]>([
    ['owners', { owners: [Subject.group('others')] }],
    ['limits', { limits: { cpuRequest: Cpu.millis(7) } }],
    ['limits', { limits: { memoryLimit: Size.gibibytes(7) } }],
    ['cordoned', { cordoned: true }],
    ['nodes', { nodes: DedicatedNodes.pool('shop') }],
  ])('refuses at synth a namespace with %s of its own', (field, props) => {
    const tenant = capsule({ ...SELF_SERVICE, ownerClusterRole: 'team-lead' });
    tenant.addNamespace('web');
    expect(tenant.node.validate()).toEqual([]);
    tenant.addNamespace('data', props);
    expect(tenant.node.validate()).toEqual([expect.stringContaining(`${field} differs between the tenant and shop-data, and Capsule has one value for all of its namespaces`)]);
  });
});

describe('refuses', () => {
  test('nodes of a namespace alone, and takes its other values', () => {
    const tenant = capsule();
    tenant.addNamespace('web', { owners: [Subject.group('others')], cordoned: true, limits: { cpuRequest: Cpu.millis(7) } });
    expect(tenant.node.validate()).toEqual([]);
    tenant.addNamespace('data', { nodes: DedicatedNodes.pool('shop') });
    expect(tenant.node.validate()).toEqual([expect.stringContaining('nodes differs between the tenant and shop-data')]);
  });

  test.each<[string, CapsuleBackendProps, Partial<SecureTenantProps>, RegExp]>([
    ['no namespaces at all', { maxNamespaces: 0, sharedBudget: true }, {}, /shop: backend\.maxNamespaces is not a number of namespaces, got 0/],
    ['a fraction of a namespace', { maxNamespaces: 1.5, sharedBudget: true }, {}, /backend\.maxNamespaces is not a number of namespaces, got 1\.5/],
    ['namespaces of owners that no quota would bound', { maxNamespaces: 3 }, {}, /shop: backend\.sharedBudget is missing beside maxNamespaces/],
    ...['admin', 'edit', 'cluster-admin', ''].map((role): [string, CapsuleBackendProps, Partial<SecureTenantProps>, RegExp] => [
      `the role '${role}' for owners`, { ownerClusterRole: role }, {}, new RegExp(`shop: backend\\.ownerClusterRole is no role for owners, got '${role}'`),
    ]),
    ['a wildcard', {}, { hostnames: ['*.shop.example.com'] }, /shop: hostnames has a wildcard, which Capsule takes for a name, got '\*\.shop\.example\.com'/],
    ['an IPv6 address', {}, { externalIps: ['2001:db8::7'] }, /shop: externalIps has an IPv6 address, which Capsule refuses, got '2001:db8::7'/],
  ])('%s', (_, backend, props, error) => {
    expect(() => capsule(backend, props)).toThrow(error);
  });

  test('a wildcard of a namespace', () => {
    expect(() => capsule().addNamespace('web', { hostnames: ['*.shop.example.com'] })).toThrow(/^shop\/web: hostnames has a wildcard/);
  });

  test('at synth fewer namespaces than the app makes', () => {
    const tenant = capsule({ maxNamespaces: 1, sharedBudget: true });
    tenant.addNamespace('a');
    expect(tenant.node.validate()).toEqual([]);
    tenant.addNamespace('b');
    expect(tenant.node.validate()).toEqual([expect.stringContaining('backend.maxNamespaces is less than the app makes, got 1. The app makes 2')]);
  });
});

test('the order of namespaces changes nothing, and rendering twice neither', () => {
  const rendered = (ids: string[]) => {
    const tenant = capsule({ maxNamespaces: 9, sharedBudget: true });
    ids.forEach((id) => tenant.addNamespace(id, { hostnames: [`${id}.example.com`] }));
    return [tenant.toManifests(), tenant.toManifests()];
  };
  const [first, second] = rendered(['a', 'b']);
  expect([second, rendered(['b', 'a'])[0]]).toEqual([first, first]);
});

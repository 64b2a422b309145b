import { ApiObject, App, JsonPatch, Size } from 'cdk8s';
import { CPU_AND_MEMORY, MINIMAL } from './tenants';
import { SecureApp } from '../../src/app';
import { Clock } from '../../src/rules';
import { Cni, TargetCluster } from '../../src/target';
import { SecureTenant, TenantBackend, TenantBudget } from '../../src/tenant';

const TARGET = TargetCluster.of({ cni: Cni.calico() });

const APPS: readonly [string, () => App][] = [
  ['a plain App', () => {
    const root = new App();
    TARGET.applyTo(root);
    return root;
  }],
  ['a SecureApp', () => new SecureApp({ target: TARGET, clock: Clock.fixed('2026-03-01'), summary: false, reports: false })],
];

/** Two tenants that have, between them, every object that a prop asks for. */
function fill(root: App): void {
  const props = {
    ...MINIMAL,
    budget: TenantBudget.of({ ...CPU_AND_MEMORY, pods: 40, priorities: { urgent: { pods: 3 } } }),
    priorityClasses: ['urgent'],
    limits: { bounds: { max: { memory: Size.gibibytes(8) } } },
    clusterPolicy: {},
    deletionProtection: true,
    apiFairness: {},
    securityGroups: ['sg-0123456789abcdef0'],
  };
  new SecureTenant(root, 'shop', { ...props, backend: TenantBackend.capsule({ sharedBudget: true, maxNamespaces: 9 }) }).addNamespace('web');
  new SecureTenant(root, 'bank', { ...MINIMAL, backend: TenantBackend.openShift({ sharedBudget: true }) }).addNamespace('api');
}

function objectAt(root: App, path: string): ApiObject {
  return root.node.findAll().filter(ApiObject.isApiObject).find(({ node }) => node.path === path)!;
}

const GROUP = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'others' };

/** An object, the construct that is named, what is planted in the object, the field that is found, and what may be changed in place of it. */
const PLANTED: readonly [path: string, where: string, patch: JsonPatch, field: string, madeFrom: string][] = [
  ['shop/web/tenant-budget', 'shop/web', JsonPatch.replace('/spec/hard/requests.cpu', '99'), "ResourceQuota tenant-budget spec.hard['requests.cpu']", 'budget'],
  ['shop/web/priority-urgent', 'shop/web', JsonPatch.replace('/spec/hard/pods', '99'), 'ResourceQuota priority-urgent spec.hard.pods', 'budget'],
  ['shop/web/priority-urgent', 'shop/web', JsonPatch.remove('/spec/scopeSelector'), 'ResourceQuota priority-urgent spec.scopeSelector', 'budget'],
  ['shop/web/no-other-priority', 'shop/web', JsonPatch.replace('/spec/hard/pods', '99'), 'ResourceQuota no-other-priority spec.hard.pods', 'budget'],
  ['shop/web/container-limits', 'shop/web', JsonPatch.remove('/spec/limits/0/max'), 'LimitRange container-limits spec.limits[0].max', 'limits'],
  ['shop/web/default-service-account', 'shop/web', JsonPatch.replace('/automountServiceAccountToken', true), 'ServiceAccount default automountServiceAccountToken', 'the service account of the workload that needs a token'],
  ['shop/web/default-service-account', 'shop/web', JsonPatch.replace('/metadata/name', 'other'), 'ServiceAccount default metadata.name', 'the service account of the workload that needs a token'],
  ['shop/web/tenant-owner/role', 'shop/web', JsonPatch.add('/rules/0/verbs/-', 'deletecollection'), 'Role tenant-owner rules[0].verbs[', 'roleRules'],
  ['shop/web/tenant-owner/binding', 'shop/web', JsonPatch.add('/subjects/-', GROUP), 'RoleBinding tenant-owner subjects[1]', 'who holds the role'],
  ['shop/web/tenant-owner/binding', 'shop/web', JsonPatch.replace('/roleRef', { ...GROUP, kind: 'ClusterRole', name: 'admin' }), 'RoleBinding tenant-owner roleRef.kind', 'who holds the role'],
  ['shop/web/default-deny/Resource', 'shop/web', JsonPatch.replace('/spec/policyTypes', ['Ingress']), 'NetworkPolicy default-deny spec.policyTypes[1]', 'the connections of workloads'],
  ['shop/web/allow-dns/Resource', 'shop/web', JsonPatch.remove('/spec/egress/0/to'), 'NetworkPolicy allow-dns spec.egress[0].to', 'the DNS of the target'],
  ['shop/web/tenant-security-groups', 'shop/web', JsonPatch.replace('/spec/securityGroups/groupIds/0', 'sg-89abcdef'), 'SecurityGroupPolicy tenant-security-groups spec.securityGroups.groupIds[0]', 'securityGroups'],
  ['shop/ClusterPolicies/web/Resource', 'shop/ClusterPolicies/web', JsonPatch.remove('/spec/ingress'), 'ClusterNetworkPolicy shop-web-tenant-isolation spec.ingress', 'what the tenants agreed to'],
  ['shop/ClusterPolicies/web/Resource', 'shop/ClusterPolicies/web', JsonPatch.replace('/spec/priority', 900), 'ClusterNetworkPolicy shop-web-tenant-isolation spec.priority', 'what the tenants agreed to'],
  ['shop/Capsule/tenant', 'shop/Capsule', JsonPatch.remove('/spec/namespaceOptions/quota'), 'Tenant shop spec.namespaceOptions.quota', 'the props of the tenant'],
  ['shop/Capsule/tenant', 'shop/Capsule', JsonPatch.remove('/spec/networkPolicies'), 'Tenant shop spec.networkPolicies', 'the props of the tenant'],
  ['shop/Capsule/role-owner', 'shop/Capsule', JsonPatch.add('/aggregationRule', { clusterRoleSelectors: [{}] }), 'ClusterRole shop-tenant-owner aggregationRule', 'ownerClusterRole of the back-end'],
  ['shop/Capsule/role-owner', 'shop/Capsule', JsonPatch.add('/rules/-', { apiGroups: [''], resources: ['secrets'], verbs: ['get'] }), 'ClusterRole shop-tenant-owner rules[0]', 'ownerClusterRole of the back-end'],
  ['bank/ClusterResourceQuotas/tenant-budget', 'bank/ClusterResourceQuotas', JsonPatch.remove('/spec/quota/hard/requests.cpu'), "ClusterResourceQuota bank-tenant-budget spec.quota.hard['requests.cpu']", 'budget'],
  ['shop/deletion-protection/policy', 'shop/deletion-protection', JsonPatch.replace('/spec/failurePolicy', 'Ignore'), 'ValidatingAdmissionPolicy tenant-shop-deletion-protection spec.failurePolicy', 'deletionProtection'],
  ['shop/api-fairness/level', 'shop/api-fairness', JsonPatch.replace('/spec/type', 'Exempt'), 'PriorityLevelConfiguration tenant-shop spec.type', 'apiFairness'],
];

describe.each(APPS)('%s', (_, create) => {
  test('synthesizes what nobody patched, twice alike', () => {
    const root = create();
    fill(root);
    const first = root.synthYaml();
    expect(root.synthYaml()).toBe(first);
  });

  test.each(PLANTED)('refuses a patch of %s, naming %s', (path, where, patch, field, madeFrom) => {
    const root = create();
    fill(root);
    objectAt(root, path).addJsonPatch(patch);
    const error = errorOf(() => root.synthYaml());
    const line = error.split('\n').find((one) => one.includes(field))!;
    expect(line).toContain(where);
    expect(line).toContain('is not what the props say any more');
    expect(line).toContain(`Take the JSON patch of ${path} away, or change ${madeFrom}.`);
  });

  test('keeps labels and annotations that are patched into any of them', () => {
    const root = create();
    fill(root);
    const paths = ['shop/web/namespace', ...new Set(PLANTED.map(([path]) => path))];
    for (const path of paths) {
      const object = objectAt(root, path);
      const operations = (['labels', 'annotations'] as const).map((field) => object.toJson().metadata[field] === undefined
        ? JsonPatch.add(`/metadata/${field}`, { 'example.com-note': 'ours' })
        : JsonPatch.add(`/metadata/${field}/example.com-note`, 'ours'));
      object.addJsonPatch(...operations);
    }
    expect(root.synthYaml().match(/example\.com-note: ours/g)).toHaveLength(2 * paths.length);
  });
});

test('every object of a tenant is in the table, but for the Namespace and those that are patched elsewhere', () => {
  const root = APPS[0][1]();
  fill(root);
  const paths = root.node.findAll().filter(ApiObject.isApiObject).map(({ node }) => node.path).filter((path) => path.startsWith('shop/'));
  const planted = new Set(PLANTED.map(([path]) => path));
  expect(paths.filter((path) => !planted.has(path))).toEqual(['shop/api-fairness/schema', 'shop/web/namespace', 'shop/deletion-protection/binding']);
});

function errorOf(action: () => void): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

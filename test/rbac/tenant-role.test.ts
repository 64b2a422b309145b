import { KINDS } from '../../src/manifest';
import { TENANT_ROLE_RULES, TenantRole, TenantRoleRule } from '../../src/rbac';

const ROLES = Object.values(TenantRole);
const WRITES = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** What would let a member of one tenant weaken its isolation or become someone else. */
const FORBIDDEN: readonly [group: string, resource: string, verbs: readonly string[]][] = [
  ['networking.k8s.io', 'networkpolicies', WRITES],
  ['', 'resourcequotas', WRITES],
  ['', 'limitranges', WRITES],
  ['', 'namespaces', [...WRITES, 'list', 'watch']],
  ['', 'namespaces/status', WRITES],
  ['', 'namespaces/finalize', WRITES],
  ['rbac.authorization.k8s.io', 'roles', [...WRITES, 'escalate', 'bind']],
  ['rbac.authorization.k8s.io', 'rolebindings', [...WRITES, 'escalate', 'bind']],
  ['', 'serviceaccounts', ['deletecollection', 'impersonate']],
  ['', 'serviceaccounts/token', WRITES],
  ['', 'endpoints', WRITES],
  ['discovery.k8s.io', 'endpointslices', WRITES],
  ['', 'pods', ['create', 'update', 'patch', 'deletecollection']],
  ['', 'pods/attach', ['create', 'get']],
  ['', 'pods/ephemeralcontainers', WRITES],
  ['', 'pods/proxy', ['create', 'get', ...WRITES]],
  ['', 'pods/status', WRITES],
  ['', 'pods/binding', WRITES],
  ['', 'services/proxy', ['create', 'get', ...WRITES]],
  ['', 'services/status', WRITES],
  ['apps', 'controllerrevisions', WRITES],
  ['', 'secrets', ['deletecollection']],
  ['cert-manager.io', 'certificates', WRITES],
  ['external-secrets.io', 'secretstores', WRITES],
  ['gateway.networking.k8s.io', 'gateways', WRITES],
  ['gateway.networking.k8s.io', 'referencegrants', WRITES],
  ['keda.sh', 'scaledobjects', WRITES],
  ['monitoring.coreos.com', 'servicemonitors', WRITES],
  ['resource.k8s.io', 'resourceclaims', WRITES],
  ['snapshot.storage.k8s.io', 'volumesnapshots', ['deletecollection']],
];

/** What only some roles may do. */
const RESERVED: readonly [group: string, resource: string, verb: string, holders: readonly TenantRole[]][] = [
  ['', 'secrets', 'get', [TenantRole.OWNER]],
  ['', 'secrets', 'list', [TenantRole.OWNER]],
  ['', 'secrets', 'watch', [TenantRole.OWNER]],
  ['', 'secrets', 'create', [TenantRole.OWNER, TenantRole.DEPLOYER]],
  ['', 'pods/exec', 'create', [TenantRole.OWNER]],
  ['', 'pods/exec', 'get', [TenantRole.OWNER]],
  ['', 'pods/portforward', 'create', [TenantRole.OWNER]],
  ['', 'persistentvolumeclaims', 'delete', [TenantRole.OWNER]],
  ['', 'pods', 'delete', [TenantRole.OWNER, TenantRole.DEVELOPER]],
  ['rbac.authorization.k8s.io', 'rolebindings', 'list', [TenantRole.OWNER]],
  ['apps', 'deployments', 'patch', [TenantRole.OWNER, TenantRole.DEVELOPER, TenantRole.DEPLOYER]],
  ['', 'configmaps', 'create', [TenantRole.OWNER, TenantRole.DEVELOPER, TenantRole.DEPLOYER]],
  ['networking.k8s.io', 'ingresses', 'update', [TenantRole.OWNER, TenantRole.DEVELOPER, TenantRole.DEPLOYER]],
  ['', 'serviceaccounts', 'create', [TenantRole.OWNER, TenantRole.DEVELOPER, TenantRole.DEPLOYER]],
  ['', 'pods/eviction', 'create', [TenantRole.OWNER, TenantRole.DEVELOPER]],
  ['apps', 'deployments/scale', 'update', [TenantRole.OWNER, TenantRole.DEVELOPER, TenantRole.DEPLOYER]],
  ['apps', 'deployments/scale', 'get', ROLES],
  ['authorization.k8s.io', 'localsubjectaccessreviews', 'create', [TenantRole.OWNER]],
  ['autoscaling.k8s.io', 'verticalpodautoscalers', 'patch', [TenantRole.OWNER, TenantRole.DEVELOPER, TenantRole.DEPLOYER]],
  ['coordination.k8s.io', 'leases', 'get', ROLES],
  ['gateway.networking.k8s.io', 'httproutes', 'create', [TenantRole.OWNER, TenantRole.DEVELOPER, TenantRole.DEPLOYER]],
  ['gateway.networking.k8s.io', 'grpcroutes', 'create', [TenantRole.OWNER, TenantRole.DEVELOPER, TenantRole.DEPLOYER]],
  ['snapshot.storage.k8s.io', 'volumesnapshots', 'create', [TenantRole.OWNER, TenantRole.DEVELOPER, TenantRole.DEPLOYER]],
  ['snapshot.storage.k8s.io', 'volumesnapshots', 'delete', [TenantRole.OWNER]],
  ['', 'pods/log', 'get', ROLES],
  ['', 'pods', 'watch', ROLES],
];

/** Kinds of extensions, and reviews, which are no objects. */
const BESIDE_KUBERNETES = [
  'acme.cert-manager.io/challenges', 'acme.cert-manager.io/orders', 'authorization.k8s.io/localsubjectaccessreviews',
  'autoscaling.k8s.io/verticalpodautoscalers', 'bitnami.com/sealedsecrets', 'cert-manager.io/certificaterequests',
  'cert-manager.io/certificates', 'cert-manager.io/issuers', 'external-secrets.io/externalsecrets', 'external-secrets.io/secretstores',
  'gateway.networking.k8s.io/backendtlspolicies', 'gateway.networking.k8s.io/gateways', 'gateway.networking.k8s.io/grpcroutes',
  'gateway.networking.k8s.io/httproutes', 'gateway.networking.k8s.io/referencegrants', 'gateway.networking.k8s.io/tlsroutes',
  'keda.sh/scaledjobs', 'keda.sh/scaledobjects', 'keda.sh/triggerauthentications', 'metrics.k8s.io/pods', 'monitoring.coreos.com/podmonitors',
  'monitoring.coreos.com/probes', 'monitoring.coreos.com/prometheusrules', 'monitoring.coreos.com/servicemonitors',
  'snapshot.storage.k8s.io/volumesnapshots',
];

/** As the authorizer of Kubernetes matches a rule, wildcards among it. */
function grants(rules: readonly TenantRoleRule[], group: string, resource: string, verb: string): boolean {
  const anySubresource = `*/${resource.split('/')[1]}`;
  return rules.some((rule) => [group, '*'].some((one) => rule.apiGroups.includes(one))
    && [resource, '*', anySubresource].some((one) => rule.resources.includes(one))
    && [verb, '*'].some((one) => rule.verbs.includes(one)));
}

describe.each(ROLES)('%s', (role) => {
  const rules = TENANT_ROLE_RULES[role];

  test('holds no wildcard', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.flatMap((rule) => [...rule.apiGroups, ...rule.resources, ...rule.verbs]).filter((text) => text.includes('*'))).toEqual([]);
  });

  test.each(FORBIDDEN)('may not change or abuse "%s" %s', (group, resource, verbs) => {
    expect(verbs.filter((verb) => grants(rules, group, resource, verb))).toEqual([]);
  });

  test('never impersonates, escalates, binds or deletes collections', () => {
    const verbs = new Set(rules.flatMap((rule) => rule.verbs));
    expect([...verbs].filter((verb) => !['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'].includes(verb))).toEqual([]);
  });

  test('names resources that exist in their group', () => {
    const known = new Set([...KINDS.map((kind) => `${kind.group}/${kind.plural}`), ...BESIDE_KUBERNETES]);
    const named = rules.flatMap((rule) => rule.apiGroups.flatMap((group) => rule.resources.map((resource) => `${group}/${resource.split('/')[0]}`)));
    expect(named.filter((resource) => !known.has(resource))).toEqual([]);
  });
});

test.each(RESERVED)('"%s" %s: %s is granted to %s alone', (group, resource, verb, holders) => {
  expect(ROLES.filter((role) => grants(TENANT_ROLE_RULES[role], group, resource, verb))).toEqual(ROLES.filter((role) => holders.includes(role)));
});

test('a viewer changes nothing', () => {
  expect(TENANT_ROLE_RULES[TenantRole.VIEWER].flatMap((rule) => rule.verbs).filter((verb) => WRITES.includes(verb))).toEqual([]);
});

test('a developer may do what a viewer may, and an owner what a developer may', () => {
  for (const [less, more] of [[TenantRole.VIEWER, TenantRole.DEVELOPER], [TenantRole.DEVELOPER, TenantRole.OWNER]]) {
    const missing = TENANT_ROLE_RULES[less].flatMap((rule) => rule.apiGroups.flatMap((group) => rule.resources.flatMap((resource) =>
      rule.verbs.filter((verb) => !grants(TENANT_ROLE_RULES[more], group, resource, verb)))));
    expect(missing).toEqual([]);
  }
});

import { Chart, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { KINDS } from '../../src/manifest';
import { RoleRule, Subject, TENANT_ROLE_RULES, TenantRole, TenantRoleBinding, roleRuleMistakes } from '../../src/rbac';
import { GRANTABLE_VERBS, reasonAgainst } from '../../src/rbac/forbidden-rights';
import { readingRules, rulesOf } from '../../src/rbac/role-rule';

const RULE: RoleRule = { roles: [TenantRole.DEVELOPER], apiGroups: ['postgresql.cnpg.io'], resources: ['clusters'], verbs: ['get', 'create'] };
const textsOf = (rules: readonly RoleRule[]) => roleRuleMistakes('shop', 'roleRules', rules).map(({ field, problem, given }) => `${field} ${problem}: ${given}`);
const added = (role: TenantRole, rules: readonly RoleRule[]) => rulesOf(role, rules).slice(TENANT_ROLE_RULES[role].length);

function emitted(roleRules: RoleRule[], readOnly: boolean, role: TenantRole = TenantRole.OWNER): any {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop-web' });
  new TenantRoleBinding(chart, 'roles', { role, subjects: [Subject.group('team')], roleRules, readOnly });
  return Testing.synth(chart)[0];
}

test('a rule of one\'s own is added to the role as it was written, in order', () => {
  const rule = { ...RULE, resources: ['poolers', 'clusters', 'poolers'], verbs: ['watch', 'get'] };
  expect(emitted([rule], false, TenantRole.DEVELOPER).rules.at(-1)).toEqual({ apiGroups: ['postgresql.cnpg.io'], resources: ['clusters', 'poolers'], verbs: ['get', 'watch'] });
});

test.each([
  [TenantRole.VIEWER, ['owner', 'developer', 'viewer', 'deployer']],
  [TenantRole.DEVELOPER, ['owner', 'developer']],
  [TenantRole.DEPLOYER, ['owner', 'deployer']],
  [TenantRole.OWNER, ['owner']],
])('what is given to a %s is held by %p', (role, holders) => {
  const rule = { ...RULE, roles: [role], verbs: ['get'] };
  expect(Object.values(TenantRole).filter((holder) => added(holder, [rule]).length > 0)).toEqual(holders);
});

test('neither order nor repeats of rules reach the output', () => {
  const rules = ['a', 'b', 'c'].map((group) => ({ ...RULE, apiGroups: [group] }));
  expect(added(TenantRole.OWNER, [...rules].reverse().concat(rules))).toEqual(added(TenantRole.OWNER, rules));
  expect(added(TenantRole.OWNER, rules)).toHaveLength(3);
});

test('a role without rules of its own is the table', () => {
  expect(rulesOf(TenantRole.VIEWER, [])).toEqual(TENANT_ROLE_RULES[TenantRole.VIEWER]);
});

test('who may only look for now keeps get, list and watch, and no shell', () => {
  const roleRules = [{ ...RULE, resources: ['clusters', 'clusters/status', 'virtualmachines/console'], verbs: ['get', 'update'] }];
  const rules = emitted(roleRules, true).rules as { resources: string[]; verbs: string[] }[];
  expect(new Set(rules.flatMap(({ verbs }) => verbs))).toEqual(new Set(['get', 'list', 'watch']));
  expect(new Set(rules.flatMap(({ resources }) => resources.filter((resource) => resource.includes('/'))))).toEqual(
    new Set(['pods/log', 'deployments/scale', 'statefulsets/scale', 'clusters/status']));
  expect(rules.flatMap(({ resources }) => resources)).toEqual(expect.arrayContaining(['secrets', 'pods', 'rolebindings']));
  expect(rules.every(({ resources, verbs }) => resources.length > 0 && verbs.length > 0)).toBe(true);
});

test('a viewer loses nothing by looking only', () => {
  expect(readingRules(TENANT_ROLE_RULES[TenantRole.VIEWER])).toEqual(TENANT_ROLE_RULES[TenantRole.VIEWER]);
});

test('no role of the table holds what no tenant holds', () => {
  for (const { apiGroups, resources, verbs } of Object.values(TENANT_ROLE_RULES).flat()) {
    const rights = apiGroups.flatMap((group) => resources.flatMap((resource) => verbs.map((verb) => [group, resource, verb] as const)));
    expect(rights.flatMap((right) => reasonAgainst(...right) ?? [])).toEqual([]);
    expect(verbs.filter((verb) => !GRANTABLE_VERBS.includes(verb))).toEqual([]);
  }
});

/** A right, the nearest one that is allowed, and a word of the reason. */
const FORBIDDEN: readonly [group: string, resource: string, verb: string, allowed: [string, string, string], reason: string][] = [
  ['', 'pods/proxy', 'get', ['', 'pods/log', 'get'], 'past every network policy'],
  ['', 'services/proxy', 'create', ['', 'services', 'create'], 'past every network policy'],
  ['example.com', 'things/proxy', 'get', ['example.com', 'proxies', 'get'], 'past every network policy'],
  ['', 'serviceaccounts/token', 'create', ['', 'serviceaccounts', 'create'], 'makes tokens'],
  ['', 'pods/ephemeralcontainers', 'patch', ['', 'pods/ephemeralcontainers', 'get'], 'running pods'],
  ['', 'bindings', 'create', ['', 'pods', 'create'], 'which node'],
  ['', 'pods/binding', 'create', ['', 'pods/eviction', 'create'], 'which node'],
  ['', 'pods/status', 'update', ['', 'pods/status', 'get'], 'takes the traffic'],
  ['', 'services/status', 'patch', ['example.com', 'services/status', 'patch'], 'takes the traffic'],
  ['', 'endpoints', 'create', ['', 'endpoints', 'watch'], 'CVE-2021-25740'],
  ['discovery.k8s.io', 'endpointslices', 'delete', ['discovery.k8s.io', 'endpointslices', 'list'], 'CVE-2021-25740'],
  ['', 'resourcequotas', 'update', ['', 'resourcequotas', 'get'], 'lifts the budget'],
  ['', 'resourcequotas/status', 'update', ['', 'resourcequotas/status', 'get'], 'lifts the budget'],
  ['', 'limitranges', 'delete', ['', 'limitranges', 'list'], 'lifts the budget'],
  ['', 'namespaces', 'patch', ['', 'namespaces', 'get'], 'labels that isolate'],
  ['', 'namespaces', 'list', ['', 'namespaces', 'get'], 'looks at those of others'],
  ['', 'namespaces/finalize', 'update', ['', 'namespaces/finalize', 'get'], 'labels that isolate'],
  ['', 'events', 'delete', ['', 'events', 'get'], 'rewrites what happened'],
  ['events.k8s.io', 'events', 'delete', ['events.k8s.io', 'events', 'get'], 'rewrites what happened'],
  ['apps', 'controllerrevisions', 'patch', ['apps', 'replicasets', 'patch'], 'rollback'],
  ['rbac.authorization.k8s.io', 'roles', 'create', ['rbac.authorization.k8s.io', 'roles', 'get'], 'hands rights on'],
  ['rbac.authorization.k8s.io', 'rolebindings', 'delete', ['rbac.authorization.k8s.io', 'rolebindings', 'list'], 'hands rights on'],
  ['authorization.openshift.io', 'rolebindings', 'create', ['authorization.openshift.io', 'rolebindings', 'get'], 'hands rights on'],
  ['security.openshift.io', 'securitycontextconstraints', 'get', ['config.openshift.io', 'securitycontextconstraints', 'get'], 'admits pods'],
  ['networking.k8s.io', 'networkpolicies', 'create', ['networking.k8s.io', 'networkpolicies', 'get'], 'voids the isolation'],
  ['cilium.io', 'ciliumnetworkpolicies', 'delete', ['cilium.io', 'ciliumnetworkpolicies', 'get'], 'voids the isolation'],
  ['crd.antrea.io', 'networkpolicies/status', 'update', ['crd.antrea.io', 'networkpolicies/status', 'get'], 'voids the isolation'],
  ['cilium.io', 'ciliumlocalredirectpolicies', 'create', ['cilium.io', 'ciliumendpoints', 'create'], 'redirects traffic'],
  ['projectcalico.org', 'networksets', 'update', ['projectcalico.org', 'networksets', 'get'], 'policies select'],
  ['crd.projectcalico.org', 'networksets', 'update', ['crd.projectcalico.org', 'networksets', 'get'], 'policies select'],
  ['k8s.ovn.org', 'egressfirewalls', 'delete', ['k8s.ovn.org', 'egressfirewalls', 'get'], 'changes the network'],
  ['k8s.cni.cncf.io', 'network-attachment-definitions', 'create', ['k8s.cni.cncf.io', 'network-attachment-definitions', 'get'], 'no policy holds for'],
  ['vpcresources.k8s.aws', 'securitygrouppolicies', 'create', ['vpcresources.k8s.aws', 'securitygrouppolicies', 'get'], 'security groups of others'],
  ['gateway.networking.k8s.io', 'referencegrants', 'create', ['gateway.networking.k8s.io', 'tlsroutes', 'create'], 'routes of others'],
  ['security.istio.io', 'authorizationpolicies', 'delete', ['security.istio.io', 'authorizationpolicies', 'get'], 'who the mesh lets in'],
  ['policy.linkerd.io', 'serverauthorizations', 'create', ['policy.linkerd.io', 'serverauthorizations', 'get'], 'who the mesh lets in'],
  ['networking.istio.io', 'envoyfilters', 'create', ['networking.istio.io', 'virtualservices', 'create'], 'proxies of the mesh'],
  ['capsule.clastix.io', 'tenantresources', 'create', ['capsule.clastix.io', 'tenantresources', 'get'], 'the tenant itself'],
  ['hnc.x-k8s.io', 'subnamespaceanchors', 'create', ['hnc.x-k8s.io', 'subnamespaceanchors', 'get'], 'the tenant itself'],
  ['quota.openshift.io', 'appliedclusterresourcequotas', 'update', ['quota.openshift.io', 'appliedclusterresourcequotas', 'get'], 'the tenant itself'],
  ['kyverno.io', 'policyexceptions', 'create', ['kyverno.io', 'policyexceptions', 'get'], 'switches admission policies off'],
  ['policies.kyverno.io', 'policyexceptions', 'create', ['policies.kyverno.io', 'policyexceptions', 'get'], 'switches admission policies off'],
  ['argoproj.io', 'applications', 'create', ['argoproj.io', 'rollouts', 'create'], 'rights of the controller'],
  ['kustomize.toolkit.fluxcd.io', 'kustomizations', 'patch', ['kustomize.toolkit.fluxcd.io', 'kustomizations', 'get'], 'rights of the controller'],
  ['helm.toolkit.fluxcd.io', 'helmreleases', 'patch', ['helm.toolkit.fluxcd.io', 'helmreleases', 'get'], 'rights of the controller'],
  ['external-secrets.io', 'secretstores', 'create', ['external-secrets.io', 'externalsecrets', 'create'], 'rights of the operator'],
];

test.each(FORBIDDEN)('refuses "%s" %s [%s], and no more', (group, resource, verb, [otherGroup, otherResource, otherVerb], reason) => {
  const grant = (g: string, r: string, v: string) => textsOf([{ ...RULE, apiGroups: [g], resources: [r], verbs: [v] }]);
  expect(grant(group, resource, verb)).toEqual([expect.stringMatching(new RegExp(`^roleRules\\[0\\] grants what no tenant holds, because it .*${reason}`))]);
  expect(grant(otherGroup, otherResource, otherVerb)).toEqual([]);
});

test('refuses a right that hides among allowed ones', () => {
  expect(textsOf([{ ...RULE, apiGroups: ['example.com', 'networking.k8s.io'], resources: ['ingresses', 'networkpolicies'], verbs: ['get', 'delete'] }])).toEqual([
    'roleRules[0] grants what no tenant holds, because it voids the isolation: network policies add up: get, delete on example.com/networkpolicies',
    'roleRules[0] grants what no tenant holds, because it voids the isolation: network policies add up: get, delete on networking.k8s.io/networkpolicies',
  ]);
});

test.each(['*', 'impersonate', 'bind', 'escalate', 'deletecollection', 'approve', 'sign', 'use', 'proxy', 'Get', 'impersonate-on:serviceaccount:get'])('refuses the verb %s', (verb) => {
  expect(textsOf([{ ...RULE, verbs: ['get', verb] }])).toEqual([`roleRules[0].verbs has a verb that tenants are not given: ${verb}`]);
});

test.each(['*', '*/scale', 'clusters/*', 'Clusters', '', 'a/b/c', '/status', 'clusters/'])('refuses the resource "%s"', (resource) => {
  expect(textsOf([{ ...RULE, resources: [resource] }])).toEqual([`roleRules[0].resources has an entry that is no resource: ${resource}`]);
});

test.each(['*', 'apps/v1', '*.example.com', 'Apps'])('refuses the API group %s', (group) => {
  expect(textsOf([{ ...RULE, apiGroups: [group] }])).toEqual([`roleRules[0].apiGroups has an entry that is no API group: ${group}`]);
});

test('refuses empty lists, each in its turn', () => {
  expect(textsOf([RULE, { roles: [], apiGroups: [], resources: [], verbs: [] }])).toEqual(
    ['roles', 'apiGroups', 'resources', 'verbs'].map((list) => `roleRules[1].${list} is empty: `));
});

test.each(KINDS.filter(({ scope, plural }) => scope === 'Cluster' && plural !== 'namespaces'))('refuses the cluster-scoped $plural and their subresources', ({ group, plural }) => {
  expect(textsOf([{ ...RULE, apiGroups: [group], resources: [plural, `${plural}/status`], verbs: ['get'] }])).toEqual([
    expect.stringContaining('names what no namespace holds'), expect.stringContaining('names what no namespace holds'),
  ]);
});

test('refuses to let viewers change something, or open a stream by a get', () => {
  const roles = [TenantRole.OWNER, TenantRole.VIEWER];
  const given = (resource: string, verb: string) => textsOf([{ ...RULE, roles, resources: [resource], verbs: [verb] }]);
  expect(given('clusters', 'patch')).toEqual(['roleRules[0] lets viewers do more than look: patch on postgresql.cnpg.io/clusters']);
  expect(given('virtualmachines/console', 'get')).toEqual([expect.stringContaining('lets viewers do more than look')]);
  expect(given('clusters/status', 'get')).toEqual([]);
});

test('refuses them where a role is bound, with a missing subject in one error', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop-web' });
  expect(() => new TenantRoleBinding(chart, 'roles', { role: TenantRole.OWNER, subjects: [], roleRules: [{ ...RULE, verbs: ['*'] }] }))
    .toThrow(/test\/roles: subjects is empty.*\n.*roleRules\[0\]\.verbs has a verb that tenants are not given, got '\*'/);
});

test('whatever is accepted, no wildcard and no verb over rights is emitted', () => {
  const texts = fc.constantFrom('*', 'clusters', 'clusters/status', '*/status', 'networkpolicies', 'pods', 'pods/exec', 'get', 'bind', 'create', '', 'apps', 'example.com');
  const list = fc.array(texts, { maxLength: 3 });
  fc.assert(fc.property(list, list, list, fc.array(fc.constantFrom(...Object.values(TenantRole))), (apiGroups, resources, verbs, roles) => {
    const rule = { roles, apiGroups, resources, verbs };
    if (roleRuleMistakes('shop', 'roleRules', [rule]).length === 0) {
      expect([...apiGroups, ...resources, ...verbs].join()).not.toContain('*');
      expect(verbs).not.toContain('bind');
      expect(resources.includes('networkpolicies') && verbs.includes('create')).toBe(false);
      expect(verbs.length * resources.length * apiGroups.length * roles.length).toBeGreaterThan(0);
    }
  }));
});

test.each([[TenantRole.VIEWER], [TenantRole.DEVELOPER], [TenantRole.DEPLOYER]])('refuses to let %s read Secrets', (role) => {
  const rule = (roles: TenantRole[], verbs: string[]) => roleRuleMistakes('shop', 'roleRules', [{ roles, apiGroups: [''], resources: ['secrets'], verbs }]);
  expect(rule([role], ['get']).map(({ problem }) => problem)).toEqual(['lets others than owners read Secrets']);
  expect(rule([TenantRole.OWNER], ['get'])).toEqual([]);
});

import { Judged, judgedApp, judgedManifests, sampleView, shopAndBlog, viewOf } from './sample-tenants';
import { PostureView, TenantPosture } from '../../../src/audit/posture-view';
import { Quantity, normaliseManifest } from '../../../src/manifest';
import { ObjectGraph } from '../../../src/rules';
import { TargetCluster } from '../../../src/target';

const RBAC = 'rbac.authorization.k8s.io';

/** A tenant of plain manifests that is as it should be, but for what some of them say otherwise. */
function plain(changes: { readonly [kind: string]: any } = {}, others: readonly any[] = []): Judged {
  const metadata = { name: 'x', namespace: 'bank-web' };
  const manifests: { [kind: string]: any } = {
    Namespace: {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'bank-web', labels: { 'cdk8s-bulwark/tenant': 'bank', 'pod-security.kubernetes.io/enforce': 'restricted', 'pod-security.kubernetes.io/enforce-version': 'v1.36' } },
    },
    NetworkPolicy: { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } },
    ResourceQuota: { apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: { hard: { 'requests.cpu': '2', 'requests.memory': '4Gi', 'pods': '10' } } },
    Role: { apiVersion: `${RBAC}/v1`, kind: 'Role', metadata: { ...metadata, name: 'tenant-owner' }, rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] },
    RoleBinding: { apiVersion: `${RBAC}/v1`, kind: 'RoleBinding', metadata, roleRef: { apiGroup: RBAC, kind: 'Role', name: 'tenant-owner' }, subjects: [{ apiGroup: RBAC, kind: 'Group', name: 'leads' }] },
  };
  const isLeft = (kind: string) => !(kind in changes) || changes[kind] !== undefined;
  const all = Object.entries(manifests).filter(([kind]) => isLeft(kind)).map(([kind, manifest]) => merged(manifest, changes[kind] ?? {}));
  const judged = judgedManifests([...all, ...others].map(normaliseManifest));
  return { ...judged, report: { ...judged.report, findings: [] } };
}

function merged(manifest: any, change: any): any {
  return Object.fromEntries([...new Set([...Object.keys(manifest), ...Object.keys(change)])].map((key) => [
    key, key in change ? typeof change[key] === 'object' && !Array.isArray(change[key]) ? merged(manifest[key] ?? {}, change[key]) : change[key] : manifest[key],
  ]));
}

const bankOf = (judged: Judged, input = {}): TenantPosture => viewOf(judged, { demands: undefined, ...input }).tenants.find(({ name }) => name === 'bank')!;
const told = ({ concerns }: TenantPosture) => concerns.map(({ weight, text }) => `${weight}: ${text}`);
const named = ({ tenants }: PostureView, name: string) => tenants.find((tenant) => tenant.name === name)!;

describe('of an app', () => {
  const judged = judgedApp(shopAndBlog);
  const view = viewOf(judged);
  const [blog, shop] = view.tenants;

  test('tenants are told by name, with whose they are and where their pods run', () => {
    expect(view.tenants.map(({ name, verdict }) => [name, verdict])).toEqual([['blog', 'excepted'], ['shop', 'isolated']]);
    expect(shop.ownership.map(({ title, values }) => [title, values.join()])).toEqual([
      ['Team', 'shop'], ['Environment', 'production'], ['Cost centre', 'cc-4711'], ['Contact', 'shop@example.com'],
    ]);
    expect(shop.namespaces).toEqual([
      { name: 'shop-data', podSecurity: 'restricted', podSecurityVersion: 'v1.36', open: [], workloads: 1, badges: ['protected from deletion'], placement: [] },
      { name: 'shop-web', podSecurity: 'restricted', podSecurityVersion: 'v1.36', open: [], workloads: 1, badges: ['protected from deletion'], placement: ['nodes shop', 'sandbox gvisor'] },
    ]);
    expect(blog.namespaces[0].badges).toEqual(['cordoned']);
    expect(blog.podSecurity).toBe('baseline');
  });

  test('agreed connections stand on both sides, and what is reached of the internet on one', () => {
    expect(blog.network.agreed).toEqual([{ direction: 'out', other: 'shop', traffic: 'TCP 8080' }]);
    expect(shop.network.agreed).toEqual([{ direction: 'in', other: 'blog', traffic: 'TCP 8080' }]);
    expect(shop.network.outside).toEqual([{ direction: 'out', other: 'the internet', traffic: 'TCP 443', workloads: ['shop-web/front[Deployment]'] }]);
    expect([shop.network.internet, blog.network.internet]).toEqual([true, false]);
    expect([...shop.network.undeclared, ...shop.network.later, ...blog.network.undeclared]).toEqual([]);
  });

  test('roles are told by subject, from the most that one may do to the least', () => {
    expect(shop.access.grants).toEqual([
      { subject: 'group shop-leads', role: 'Role tenant-owner', namespaces: ['shop-data', 'shop-web'] },
      { subject: 'group shop-developers', role: 'Role tenant-developer', namespaces: ['shop-data', 'shop-web'] },
      { subject: 'user ada@example.com', role: 'Role tenant-developer', namespaces: ['shop-data', 'shop-web'] },
    ]);
    expect(shop.access.members.map(({ role, subjects }) => `${role} ${subjects.length}`)).toEqual(['owner 1', 'developer 2', 'deployer 0', 'viewer 0']);
  });

  test('budgets are told by namespace and together, with what workloads need at their peak', () => {
    expect(shop.budget.places.map(({ namespace, amounts }) => [namespace, amounts[0]])).toEqual([
      ['shop-data', { key: 'requests.cpu', budget: '4', used: '1500m', left: '2500m', percent: 38 }],
      ['shop-web', { key: 'requests.cpu', budget: '4', used: '2500m', left: '1500m', percent: 63 }],
    ]);
    expect(shop.budget.totals.slice(0, 4)).toEqual([
      { key: 'requests.cpu', budget: '8', used: '4', left: '4', percent: 50 },
      { key: 'requests.memory', budget: '16Gi', used: '2Gi', left: '14Gi', percent: 13 },
      { key: 'pods', budget: '40', used: '8', left: '32', percent: 20 },
      { key: 'requests.storage', budget: '100Gi', used: '0', left: '100Gi', percent: 0 },
    ]);
  });

  test('allow-lists are told with the namespaces that have them', () => {
    expect(shop.allowLists).toEqual([
      { list: 'registries', entries: ['registry.example.com/app/'], namespaces: ['shop-data', 'shop-web'] },
      { list: 'hostnames', entries: ['shop.example.com'], namespaces: ['shop-data', 'shop-web'] },
      { list: 'runtime-classes', entries: ['gvisor'], namespaces: ['shop-web'] },
      { list: 'tolerations', entries: ['node-restriction.kubernetes.io/pool=shop:NoSchedule'], namespaces: ['shop-web'] },
    ]);
  });

  test('exemptions are told with the tenant whose objects carry them, and how long they hold', () => {
    expect(shop.exemptions).toEqual([]);
    expect(blog.exemptions).toMatchObject([{ rule: 'tenancy-pod-security-level', owner: 'editors', expires: '2026-03-20', days: 19, state: 'used' }]);
    expect(told(blog)).toEqual(['notice: Pod Security is baseline in blog-web', 'notice: 1 exemption, the first until 2026-03-20']);
  });

  test('the budgets of all tenants stand against the capacity of the target, overcommit included', () => {
    expect(view.platform.capacity).toEqual([
      { key: 'requests.cpu', budgets: '12', unbounded: 0, capacity: '50', left: '38', percent: 24 },
      { key: 'requests.memory', budgets: '24Gi', unbounded: 0, capacity: '120Gi', left: '96Gi', percent: 20 },
      { key: 'pods', budgets: '80', unbounded: 0, capacity: '625', left: '545', percent: 13 },
      { key: 'requests.storage', budgets: '200Gi', unbounded: 0 },
    ]);
  });

  test('the order of the objects does not matter', () => {
    const { graph, ...rest } = judged;
    const reversed = new ObjectGraph([...graph.objects].reverse(), graph.minor, graph.target);
    expect(viewOf({ graph: reversed, ...rest })).toEqual(view);
  });
});

test('benchmarks are told where somebody judged them, and what they rest on with them', () => {
  const view = sampleView();
  expect(named(view, 'legacy').benchmarks!.length).toBeGreaterThan(20);
  expect(told(named(view, 'legacy'))).toContainEqual(expect.stringMatching(/^fault: \d+ failing benchmarks$/));
  expect(view.platform.assumptions).toContainEqual(expect.stringMatching(/^Pod Security exempts nobody/));
  expect(viewOf(judgedApp(shopAndBlog)).tenants[0].benchmarks).toBeUndefined();
  expect(told(named(view, 'blog'))).toContainEqual(expect.stringMatching(/^notice: \d+ failing benchmarks$/));
});

test('a tenant of plain manifests that is as it should be is isolated', () => {
  expect(bankOf(plain())).toMatchObject({ verdict: 'isolated', concerns: [], podSecurity: 'restricted' });
});

const toAll = { apiVersion: `${RBAC}/v1`, kind: 'ClusterRoleBinding', metadata: { name: 'x' }, roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: 'view' }, subjects: [{ apiGroup: RBAC, kind: 'Group', name: 'leads' }] };
const shared = (tenant: string) => ({
  apiVersion: 'quota.openshift.io/v1', kind: 'ClusterResourceQuota', metadata: { name: 'q' }, spec: { selector: { labels: { matchLabels: { 'cdk8s-bulwark/tenant': tenant } } }, quota: { hard: { 'cpu': '3', 'requests.memory': '8Gi', 'pods': '5' } } },
});

test.each<[string, { readonly [kind: string]: any }, readonly any[], readonly string[]]>([
  ['no Pod Security level', { Namespace: { metadata: { labels: { 'pod-security.kubernetes.io/enforce': undefined } } } }, [], ['gap: No Pod Security level is enforced in bank-web']],
  ['a level that is none', { Namespace: { metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'strict' } } } }, [], ['gap: No Pod Security level is enforced in bank-web']],
  ['privileged pods', { Namespace: { metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } } } }, [], ['gap: Privileged pods are admitted in bank-web']],
  ['baseline pods', { Namespace: { metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } } } }, [], ['notice: Pod Security is baseline in bank-web']],
  ['egress that no policy holds', { NetworkPolicy: { spec: { policyTypes: ['Ingress'] } } }, [], ['gap: No policy holds the egress of every pod in bank-web']],
  ['ingress that a rule opens to all', { NetworkPolicy: { spec: { ingress: [{}] } } }, [], ['gap: No policy holds the ingress of every pod in bank-web']],
  ['a policy for some pods only', { NetworkPolicy: { spec: { podSelector: { matchLabels: { a: 'b' } } } } }, [], [
    'gap: No policy holds the ingress of every pod in bank-web', 'gap: No policy holds the egress of every pod in bank-web',
  ]],
  ['namespaces that nobody has made yet', { NetworkPolicy: { spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'a' } } }] }] } } }, [], [
    'gap: NetworkPolicy bank-web/x spec.ingress[0].from[0] is about namespaces that nobody has made yet',
  ]],
  ['a bound that is missing', { ResourceQuota: { spec: { hard: { pods: undefined } } } }, [], ['fault: No budget bounds pods everywhere']],
  ['no quota', { ResourceQuota: undefined }, [], ['fault: No budget bounds CPU, memory and pods everywhere']],
  ['a quota that is shared', { ResourceQuota: undefined }, [shared('bank')], []],
  ['a quota of another tenant', { ResourceQuota: undefined }, [shared('other')], ['fault: No budget bounds CPU, memory and pods everywhere']],
  ['a scoped quota only', { ResourceQuota: { spec: { scopes: ['BestEffort'] } } }, [], ['fault: No budget bounds CPU, memory and pods everywhere']],
  ['nobody who owns it', { RoleBinding: { roleRef: { name: 'other' } } }, [], ['notice: Nobody holds the role of its owner']],
  ['rights in the whole cluster', {}, [toAll], ['gap: group leads holds ClusterRole view in every namespace (of every tenant)']],
])('%s is told', (_, changes, others, concerns) => {
  expect(told(bankOf(plain(changes, others)))).toEqual(concerns);
});

test('connections to which not both agreed open both tenants', () => {
  const policy = (namespace: string, spec: object) => ({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'way', namespace }, spec: { podSelector: {}, ...spec } });
  const peer = (name: string) => [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } }];
  const view = viewOf(plain({}, [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'club', labels: { 'cdk8s-bulwark/tenant': 'club' } } },
    policy('club', { policyTypes: ['Ingress', 'Egress'], egress: [{ to: peer('bank-web'), ports: [{ port: 443 }] }] }),
    policy('bank-web', { policyTypes: ['Ingress'], ingress: [{ from: peer('club') }] }),
  ]));
  expect(named(view, 'bank').network.undeclared).toEqual([{ direction: 'in', other: 'club', traffic: 'TCP 443' }]);
  expect(named(view, 'club').network.undeclared).toEqual([{ direction: 'out', other: 'bank', traffic: 'TCP 443' }]);
  expect(told(named(view, 'bank'))).toEqual(['gap: Connections with club to which not both agreed']);
});

test('a pod in the network of its node opens its tenant', () => {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p', namespace: 'bank-web' }, spec: { hostNetwork: true, containers: [] } };
  expect(told(bankOf(plain({}, [pod])))).toEqual(['gap: bank-web/p[Pod] is in the network of its node, where no policy holds it']);
});

describe('who may do what', () => {
  const role = (name: string, rule: object) => ({ apiVersion: `${RBAC}/v1`, kind: 'Role', metadata: { name, namespace: 'bank-web' }, rules: [{ verbs: ['*'], ...rule }] });
  const binding = (name: string, subject: object) => ({
    apiVersion: `${RBAC}/v1`, kind: 'RoleBinding', metadata: { name, namespace: 'bank-web' }, roleRef: { apiGroup: RBAC, kind: 'Role', name }, subjects: [subject],
  });
  const leads = { apiGroup: RBAC, kind: 'Group', name: 'leads' };
  const policies = role('apart', { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'] });

  test('what people of a tenant lift of their own bounds is told there, not with the platform', () => {
    const view = viewOf(plain({}, [policies, binding('apart', leads)]));
    expect(named(view, 'bank').access.holes.map(({ text }) => text)).toEqual(['group leads changes network policies in bank-web']);
    expect(view.platform.holes).toEqual([]);
  });

  test('roles of other names stand after those of tenants', () => {
    const view = viewOf(plain({}, [policies, binding('apart', leads)]));
    expect(named(view, 'bank').access.grants.map((grant) => grant.role)).toEqual(['Role tenant-owner', 'Role apart']);
  });

  test('whoever comes to what another tenant has is told with both, and with the way', () => {
    const club = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'club', labels: { 'cdk8s-bulwark/tenant': 'club' } } };
    const view = viewOf(plain({}, [club, role('apart', { apiGroups: [''], resources: ['pods'] }), binding('apart', { kind: 'ServiceAccount', namespace: 'club', name: 'robot' })]));
    const holes = ['bank', 'club'].map((name) => named(view, name).access.holes.map(({ text }) => text));
    expect(holes[0]).toEqual(holes[1]);
    expect(holes[0].join()).toContain('service account club/robot');
    expect(holes[0].join()).toContain('(of tenant bank)');
    expect(view.platform.holes).toEqual([]);
  });
});

test('findings of what a tenant has in the cluster are its own', () => {
  const judged = judgedApp(shopAndBlog);
  const finding = { rule: 'r', severity: 'low', apiVersion: 'admissionregistration.k8s.io/v1', kind: 'ValidatingAdmissionPolicy', name: 'tenant-shop-deletion-protection', path: '', message: 'm', fix: 'f' };
  const view = viewOf({ ...judged, report: { ...judged.report, findings: [finding as never] } });
  expect(named(view, 'shop').findings.severities.low).toBe(1);
  expect(view.platform.findings.severities.low).toBe(0);
});

test('the loosest level of its namespaces is that of a tenant', () => {
  const level = (name: string, enforced: string) => (
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { 'cdk8s-bulwark/tenant': 'bank', 'pod-security.kubernetes.io/enforce': enforced } } }
  );
  expect(bankOf(plain({}, [level('a', 'baseline'), level('z', 'restricted')])).podSecurity).toBe('baseline');
  expect(bankOf(plain({}, [level('a', 'baseline'), level('z', 'privileged')])).podSecurity).toBe('privileged');
  expect(bankOf(plain({}, [level('a', 'privileged'), level('z', 'unheard-of')])).podSecurity).toBe('none');
});

test('of many findings of a rule, some objects are named', () => {
  const judged = plain();
  const finding = { rule: 'r', severity: 'low', apiVersion: 'v1', kind: 'Pod', namespace: 'bank-web', path: '', message: 'm', fix: 'f' };
  const findings = ['6', '5', '4', '3', '2', '1'].map((name) => ({ ...finding, name }) as never);
  const [alike] = bankOf({ ...judged, report: { ...judged.report, findings } }).findings.byRule;
  expect(alike).toMatchObject({ count: 6, objects: ['Pod bank-web/1', 'Pod bank-web/2', 'Pod bank-web/3', 'Pod bank-web/4', 'Pod bank-web/5'] });
});

describe('what is reached of addresses outside the cluster', () => {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p', namespace: 'bank-web' }, spec: { containers: [] } };
  const networkOf = (direction: 'Ingress' | 'Egress', cidr: string) => {
    const rule = direction === 'Egress' ? { egress: [{ to: [{ ipBlock: { cidr } }] }] } : { ingress: [{ from: [{ ipBlock: { cidr } }] }] };
    return bankOf(plain({ NetworkPolicy: { spec: rule } }, [pod])).network;
  };

  test.each<['Ingress' | 'Egress', string, boolean, string]>([
    ['Egress', '1.2.3.0/24', true, '1.2.3.0-1.2.3.255'],
    ['Egress', '2600::/32', true, '2600::-2600:0:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['Egress', '192.168.0.0/16', false, '192.168.0.0-192.168.255.255'],
    ['Egress', '169.254.169.254/32', false, '169.254.169.254'],
    ['Ingress', '1.2.3.0/24', false, '1.2.3.0-1.2.3.255'],
    ['Egress', '1.0.0.0/8', true, '1.0.0.0-1.255.255.255'],
    ['Egress', '2000::/3', true, 'the internet'],
    ['Egress', '0.0.0.0/0', true, 'anywhere'],
  ])('%s of %s: internet %s, told as %s', (direction, cidr, internet, other) => {
    expect(networkOf(direction, cidr)).toMatchObject({ internet, outside: [{ direction: direction === 'Egress' ? 'out' : 'in', other, workloads: ['bank-web/p[Pod]'] }] });
  });
});

test('what workloads need beyond a quota is to be repaired', () => {
  const demands = new Map([['bank-web', new Map([['requests.cpu', Quantity.parse('2500m')!], ['pods', Quantity.parse('10')!]])]]);
  const bank = bankOf(plain(), { demands });
  expect(bank.verdict).toBe('faulty');
  expect(told(bank)).toEqual(['fault: bank-web needs 2.5 of requests.cpu and has 2']);
  expect(bank.budget.totals.map(({ key, left, percent }) => [key, left, percent])).toEqual([['requests.cpu', '-500m', 125], ['requests.memory', '4Gi', 0], ['pods', '0', 100]]);
});

test('of several quotas in a namespace, the strictest bound counts', () => {
  const second = { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'second', namespace: 'bank-web' }, spec: { hard: { cpu: '1', pods: '20', resourcequotas: '2' } } };
  expect(bankOf(plain({}, [second])).budget.totals).toEqual([{ key: 'requests.cpu', budget: '1' }, { key: 'requests.memory', budget: '4Gi' }, { key: 'pods', budget: '10' }]);
});

test('a namespace without a bound leaves the tenant without one', () => {
  const second = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'bank-data', labels: { 'cdk8s-bulwark/tenant': 'bank' } } };
  expect(bankOf(plain({}, [second])).budget.totals[0]).toEqual({ key: 'requests.cpu' });
  expect(viewOf(plain({}, [second])).platform.capacity[0]).toMatchObject({ budgets: '0', unbounded: 1 });
});

test('what is more than the capacity is left below zero', () => {
  const judged = plain({ ResourceQuota: { spec: { hard: { pods: '700' } } } });
  expect(viewOf(judged).platform.capacity[2]).toEqual({ key: 'pods', budgets: '700', capacity: '625', left: '-75', percent: 112, unbounded: 0 });
});

test('findings open a tenant, are to be repaired or only to be known, by their severity', () => {
  const judged = plain();
  const finding = { rule: 'r', apiVersion: 'v1', kind: 'Pod', namespace: 'bank-web', name: 'p', path: '', message: 'm', fix: 'f' };
  const reportOf = (severity: string, more: object) => ({ ...judged.report, findings: [{ ...finding, severity, ...more } as never] });
  const verdictOf = (severity: string, more = {}) => bankOf({ ...judged, report: reportOf(severity, more) });
  expect(['critical', 'high', 'medium', 'low'].map((severity) => verdictOf(severity).verdict)).toEqual(['open', 'open', 'faulty', 'excepted']);
  const exemption = { owner: 'o', reason: 'r', expires: '2027-01-01' };
  expect(verdictOf('high', { exemption })).toMatchObject({ verdict: 'isolated', findings: { exempted: 1, byRule: [] } });
  expect(verdictOf('high', { namespace: 'other' }).verdict).toBe('isolated');
  expect(verdictOf('high', { kind: 'Namespace', namespace: undefined, name: 'bank-web' }).verdict).toBe('open');
});

test('exemptions that have ended are to be repaired, and those of nobody stand with the platform', () => {
  const judged = plain();
  const exemption = { rule: 'pod-privileged', owner: 'o', reason: 'r', declaredAt: 'app/bank', expires: '2026-02-28' };
  const use = { ...exemption, uses: 0, expired: true, judged: true };
  const report = { ...judged.report, exemptions: [use] };
  const objects = judged.graph.objects.map((object) => object.manifest.kind === 'RoleBinding' ? { ...object, exemptions: [exemption] } : object);
  const carried = bankOf({ ...judged, report, graph: new ObjectGraph(objects, 36, judged.graph.target) });
  expect(told(carried)).toEqual(['fault: 1 expired exemption']);
  expect(carried.exemptions).toMatchObject([{ state: 'expired', days: -1 }]);
  expect(viewOf({ ...judged, report }).platform.exemptions).toHaveLength(1);
});

test('deletion protection counts once its policy is bound', () => {
  const name = 'tenant-bank-deletion-protection';
  const policy = { apiVersion: 'admissionregistration.k8s.io/v1', kind: 'ValidatingAdmissionPolicy', metadata: { name }, spec: { matchConditions: [{ name: 'is-protected', expression: 'x in ["bank-web"]' }] } };
  const binding = { apiVersion: 'admissionregistration.k8s.io/v1', kind: 'ValidatingAdmissionPolicyBinding', metadata: { name }, spec: { policyName: name, validationActions: ['Deny'] } };
  const badges = (...others: any[]) => bankOf(plain({}, others)).namespaces[0].badges;
  expect(badges(policy, binding)).toEqual(['protected from deletion']);
  expect(badges(policy)).toEqual([]);
  expect(badges(policy, { ...binding, spec: { ...binding.spec, validationActions: ['Warn'] } })).toEqual([]);
});

test('what belongs to no tenant is told with the platform', () => {
  const other = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'tools' } };
  const { platform, tenants } = viewOf(judgedManifests([other], TargetCluster.of()));
  expect(tenants).toEqual([]);
  expect(platform).toMatchObject({ namespaces: ['tools'], capacity: [], holes: [] });
  expect(platform.findings.byRule.length).toBeGreaterThan(0);
  expect(platform.assumptions[0]).toMatch(/^The cluster runs Kubernetes/);
});

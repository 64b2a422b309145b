import { Change, changed, granted, graphOf, plainTenants, secureTenants } from './two-tenants';
import { BenchmarkOutcome, BenchmarkResult, benchmarksOf } from '../../../src/audit/multi-tenancy';
import { worstOf } from '../../../src/audit/multi-tenancy/benchmark';
import { BENCHMARKS } from '../../../src/audit/multi-tenancy/benchmark-catalogue';

const { IN_CLUSTER, AT_SYNTH, FAILS, DECLINED, UNKNOWN } = BenchmarkOutcome;
const LEVEL = 'pod-security.kubernetes.io/enforce';

function resultsOf(objects: readonly any[], tenant = 'shop'): { [id: string]: BenchmarkResult } {
  const { results } = benchmarksOf(graphOf(objects)).find((found) => found.tenant === tenant)!;
  return Object.fromEntries(results.map((result) => [result.id, result]));
}

/** A change of the clean objects, the benchmark that it breaks, and how that stands then. */
interface Break extends Change {
  readonly id: string;
  readonly name: string;
  readonly outcome?: BenchmarkOutcome;
  readonly says: string;
}

const toLevel = (level: string | undefined): Change => ({ of: 'Namespace shop-web', edit: { set: `metadata.labels["${LEVEL}"]`, to: level } });
const hard = (key: string, to: string | undefined): Change => ({ of: 'ResourceQuota shop-web/tenant-budget', edit: { set: `spec.hard["${key}"]`, to } });

const LEVELS: Break[] = [
  ...['CPI-3', 'CPI-4', 'CPI-6'].map((id) => ({ id: `MTB-PL1-BC-${id}`, name: 'the level baseline', ...toLevel('baseline'), says: 'Pod Security baseline v1.3' })),
  ...['CPI-5', 'HI-1 (host path)', 'HI-3', 'HI-4', 'HI-5'].map((id) => ({ id: `MTB-PL1-BC-${id}`, name: 'no level', ...toLevel(undefined), says: 'it enforces no level of Pod Security' })),
  { id: 'MTB pending 1198', name: 'the level baseline', ...toLevel('baseline'), says: 'spec.volumes[0]: {"name":"scratch","nfs"' },
  { id: 'MTB-PL1-BC-CPI-3', name: 'a version whose controls are not known', of: 'Namespace shop-web', edit: { set: `metadata.labels["${LEVEL}-version"]`, to: 'v1.24' }, outcome: UNKNOWN, says: 'restricted v1.24 is older than what is known here' },
];

const BREAKS: Break[] = [
  ...LEVELS,
  { id: 'MTB-PL1-CC-CPI-1', name: 'a right on nodes', add: granted('shop-devs', { apiGroups: [''], resources: ['nodes'], verbs: ['get'] }), says: 'group shop-devs may get nodes by ClusterRoleBinding planted' },
  { id: 'MTB-PL1-CC-CPI-1', name: 'a right on one named namespace', add: granted('shop-devs', { apiGroups: [''], resources: ['namespaces'], resourceNames: ['kube-system'], verbs: ['get'] }), says: 'may get namespaces kube-system' },
  { id: 'MTB-PL1-CC-CPI-1', name: 'a right on a resource that nobody knows', add: granted('shop-devs', { apiGroups: ['example.com'], resources: ['widgets'], verbs: ['watch'] }), says: 'may watch widgets.example.com' },
  { id: 'MTB-PL1-BC-CPI-2', name: 'a right on one network policy', add: granted('shop-devs', { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], resourceNames: ['default-deny'], verbs: ['patch'] }, 'shop-web'), says: 'group shop-devs may patch networkpolicies.networking.k8s.io default-deny in shop-web' },
  { id: 'MTB-PL1-BC-CPI-2', name: 'a right on the namespace', add: granted('shop-devs', { apiGroups: [''], resources: ['namespaces'], verbs: ['delete'] }, 'shop-web'), says: 'may delete namespaces shop-web in shop-web' },
  { id: 'MTB-PL1-CC-TI-1', name: 'a right on quotas', add: granted('shop-devs', { apiGroups: [''], resources: ['resourcequotas'], verbs: ['create'] }, 'shop-web'), says: 'group shop-devs may create resourcequotas in shop-web' },
  { id: 'MTB-PL1-CC-TI-1', name: 'a right of a service account of the tenant', add: granted('system:serviceaccounts:shop-web', { apiGroups: [''], resources: ['resourcequotas'], verbs: ['update'] }, 'shop-web'), says: 'may update resourcequotas in shop-web' },
  { id: 'MTB-PL1-CC-TI-2', name: 'a right in a namespace of another tenant', add: granted('shop-devs', { apiGroups: [''], resources: ['pods'], verbs: ['list'] }, 'blog-web'), says: 'group shop-devs may list pods in blog-web of tenant blog' },
  { id: 'MTB-PL1-CC-TI-2', name: 'a right of another tenant in its own', add: granted('blog-devs', { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] }, 'shop-web'), says: 'group blog-devs may get pods/log in shop-web of tenant shop' },
  { id: 'MTB-PL1-CC-TI-2', name: 'a right of another tenant in every namespace', add: granted('blog-devs', { apiGroups: [''], resources: ['configmaps'], verbs: ['get'] }), says: 'group blog-devs may get configmaps in every namespace' },
  { id: 'MTB-PL1-CC-FNS-2', name: 'a quota without secrets', ...hard('secrets', undefined), says: 'No quota of every pod and object in shop-web has secrets' },
  { id: 'MTB-PL1-CC-FNS-2', name: 'a quota of a part', of: 'ResourceQuota shop-web/tenant-budget', edit: { set: 'spec.scopes', to: ['BestEffort'] }, says: 'has pods, services' },
  { id: 'MTB-PL1-BC-HI-1 (node ports)', name: 'a quota of one node port', ...hard('services.nodeports', '1'), says: 'admits services with spec.type: NodePort: no quota allows 0 node ports' },
  { id: 'MTB-PL1-CC-DI-1', name: 'a workload that does not pull', of: 'Deployment shop-web/cart', edit: { set: 'spec.template.spec.containers[0].imagePullPolicy', to: 'IfNotPresent' }, says: 'Deployment shop-web/cart breaks image-pull-policy' },
  { id: 'MTB pending 1199', name: 'a class that retains', of: 'StorageClass fast', edit: { set: 'reclaimPolicy', to: 'Retain' }, says: 'StorageClass fast has reclaimPolicy Retain' },
  { id: 'MTB pending 1199', name: 'a volume that is retained', of: 'PersistentVolume archive', edit: { set: 'spec.persistentVolumeReclaimPolicy', to: undefined }, says: 'PersistentVolume archive for shop-web has persistentVolumeReclaimPolicy Retain' },
  { id: 'MTB pending 1199', name: 'an allowed class that is not here', of: 'Namespace shop-web', edit: { set: 'metadata.annotations["cdk8s-bulwark/allowed-storage-classes"]', to: 'fast,slow' }, outcome: UNKNOWN, says: 'StorageClass slow that claims of shop-web may have' },
  { id: 'MTB pending 1200', name: 'a volume for anybody', of: 'PersistentVolume archive', edit: { set: 'spec.claimRef', to: undefined }, says: 'PersistentVolume archive is reserved for no claim' },
  {
    id: 'MTB pending 1200',
    name: 'a claim of a volume of another',
    says: 'reserved for claim archive',
    add: [
      { apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: 'other' }, spec: { claimRef: { namespace: 'blog-web', name: 'archive' }, csi: { driver: 'csi.example.com', volumeHandle: 'other' } } },
      { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'stolen', namespace: 'shop-web' }, spec: { volumeName: 'other' } },
    ],
  },
];

const OPEN = (namespace: string, direction: 'ingress' | 'egress') => ({
  apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'open', namespace }, spec: { podSelector: {}, policyTypes: [direction === 'ingress' ? 'Ingress' : 'Egress'], [direction]: [{}] },
});

describe.each([['SecureTenant', secureTenants()], ['plain manifests', plainTenants()]])('the benchmarks over %s', (source, clean) => {
  test('hold in the cluster but for what Kubernetes has no control for', () => {
    const expected: { [id: string]: BenchmarkOutcome } = {
      'MTB-PL1-CC-DI-1': AT_SYNTH,
      'MTB pending 1199': AT_SYNTH,
      'MTB pending 1200': AT_SYNTH,
      'MTB-PL2-BC-OPS-3': DECLINED,
      'MTB-PL2-BC-OPS-4': DECLINED,
      'MTB pending 1202': DECLINED,
      'MTB pending 1203': DECLINED,
    };
    for (const tenant of ['shop', 'blog']) {
      const results = Object.values(resultsOf(clean, tenant));
      expect(results.map(({ id, outcome, evidence }) => ({ id, outcome, evidence: outcome === FAILS ? evidence : [] })))
        .toEqual(BENCHMARKS.map(({ id }) => ({ id, outcome: expected[id] ?? IN_CLUSTER, evidence: [] })));
    }
  });

  test.each(BREAKS.map((tried) => [tried.id, tried.name, tried] as const))('%s is broken by %s', (id, _, tried) => {
    const { outcome, evidence } = resultsOf(changed(clean, tried))[id];
    expect({ outcome, evidence: evidence.join('\n') }).toEqual({ outcome: tried.outcome ?? FAILS, evidence: expect.stringContaining(tried.says) });
  });

  test('MTB pending 1201 is broken by a way between tenants that no side agreed to', () => {
    const out = [...clean, OPEN('blog-web', 'egress')];
    expect(resultsOf(out)['MTB pending 1201'].outcome).toBe(IN_CLUSTER);
    const open = resultsOf([...out, OPEN('shop-web', 'ingress')])['MTB pending 1201'];
    expect(open).toMatchObject({ outcome: FAILS, evidence: [expect.stringMatching(/blog-web reaches .*cart/)] });
    expect(resultsOf([...out, OPEN('shop-web', 'ingress')], 'blog')['MTB pending 1201'].outcome).toBe(FAILS);
  });

  test('FNS-1 wants each resource once, by whichever key and in whichever quota', () => {
    const keys = source === 'SecureTenant' ? ['requests.cpu'] : ['cpu'];
    const without = changed(clean, hard(keys[0], undefined));
    expect(resultsOf(without)['MTB-PL1-CC-FNS-1']).toMatchObject({ outcome: FAILS, evidence: ['No quota of every pod and object in shop-web has cpu'] });
    const second = { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'compute', namespace: 'shop-web' }, spec: { hard: { 'limits.cpu': '4' } } };
    expect(resultsOf([...without, second])['MTB-PL1-CC-FNS-1'].outcome).toBe(IN_CLUSTER);
    expect(resultsOf([...without, { ...second, spec: { ...second.spec, scopeSelector: { matchExpressions: [] } } }])['MTB-PL1-CC-FNS-1'].outcome).toBe(FAILS);
  });

  test('the other tenant does not answer for what breaks one', () => {
    expect(resultsOf(changed(clean, toLevel('privileged')), 'blog')['MTB-PL1-BC-HI-4'].outcome).toBe(IN_CLUSTER);
    expect(resultsOf(changed(clean, hard('secrets', undefined)), 'blog')['MTB-PL1-CC-FNS-2'].outcome).toBe(IN_CLUSTER);
  });

  test('what is declined is told with whoever may do it nevertheless', () => {
    const every = granted('shop-devs', { apiGroups: ['*'], resources: ['networkpolicies', 'roles', 'rolebindings'], verbs: ['*'] }, 'shop-web');
    const results = resultsOf([...clean, ...every]);
    expect(results['MTB-PL2-BC-OPS-4']).toMatchObject({ outcome: IN_CLUSTER, evidence: [expect.stringMatching(/^group shop-devs may get, list, .* networkpolicies, although: NetworkPolicies add up/)] });
    expect(results['MTB-PL2-BC-OPS-3'].outcome).toBe(IN_CLUSTER);
    expect(results['MTB-PL1-BC-CPI-2'].outcome).toBe(FAILS);
    const some = granted('shop-devs', { apiGroups: ['*'], resources: ['networkpolicies', 'roles'], verbs: ['*'] }, 'shop-web');
    expect(resultsOf([...clean, ...some])['MTB-PL2-BC-OPS-3'].outcome).toBe(DECLINED);
    expect(resultsOf([...clean, ...some])['MTB pending 1202'].outcome).toBe(IN_CLUSTER);
  });

  test('no claims at all hold whatever volumes there are', () => {
    const results = resultsOf(changed(changed(clean, hard('persistentvolumeclaims', '0')), { of: 'PersistentVolume archive', edit: { set: 'spec.claimRef', to: undefined } }));
    expect(results['MTB pending 1200']).toMatchObject({ outcome: IN_CLUSTER, evidence: ['ResourceQuota shop-web/tenant-budget allows 0 persistentvolumeclaims'] });
    expect(results['MTB pending 1199'].outcome).toBe(IN_CLUSTER);
  });

  test('do not depend on the order of the objects', () => {
    expect(benchmarksOf(graphOf([...clean].reverse()))).toEqual(benchmarksOf(graphOf(clean)));
  });
});

test('a way up to cluster admin breaks CPI-1, though no role is about the cluster', () => {
  const pods = granted('shop-devs', { apiGroups: [''], resources: ['pods'], verbs: ['create'] }, 'kube-system');
  expect(resultsOf([...plainTenants(), ...pods])['MTB-PL1-CC-CPI-1']).toMatchObject({ outcome: FAILS, evidence: [expect.stringMatching(/^group shop-devs .*, and so /)] });
});

test.each(['create', 'update', 'patch', 'delete', 'deletecollection'])('TI-1 is broken by %s alone', (verb) => {
  const right = granted('shop-devs', { apiGroups: [''], resources: ['resourcequotas'], verbs: [verb] }, 'shop-web');
  expect(resultsOf([...plainTenants(), ...right])['MTB-PL1-CC-TI-1'].evidence).toContain(`group shop-devs may ${verb} resourcequotas in shop-web by RoleBinding shop-web/planted`);
});

test.each(['update', 'patch', 'delete', 'deletecollection'])('CPI-2 is broken by %s alone', (verb) => {
  const right = granted('shop-devs', { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: [verb] }, 'shop-web');
  expect(resultsOf([...plainTenants(), ...right])['MTB-PL1-BC-CPI-2'].outcome).toBe(FAILS);
});

test('pods of a tenant without a service account of their own count too', () => {
  const nodes = granted('system:serviceaccounts', { apiGroups: [''], resources: ['nodes'], verbs: ['get'] });
  expect(resultsOf([...plainTenants(), ...nodes])['MTB-PL1-CC-CPI-1'].evidence).toContain('service account shop-web/default may get nodes by ClusterRoleBinding planted');
});

test('classes that a tenant may not have do not count', () => {
  const slow = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'slow' }, provisioner: 'csi.example.com', reclaimPolicy: 'Retain' };
  expect(resultsOf([...plainTenants(), slow])['MTB pending 1199'].outcome).toBe(AT_SYNTH);
});

test('a refusal is told by what the tried field breaks, not by what has to give way for it', () => {
  expect(resultsOf(plainTenants())['MTB-PL1-BC-CPI-5'].evidence)
    .toEqual(['Namespace shop-web enforces Pod Security restricted v1.36, which refuses spec.containers[0].securityContext.privileged: true (pod-privileged)']);
});

test('a tenant stands as the worst of its namespaces does, for reasons of that one', () => {
  const judged = [IN_CLUSTER, AT_SYNTH, UNKNOWN, FAILS].map((outcome) => ({ outcome, evidence: [outcome, 'shared'] }));
  expect(judged.map((_, index) => worstOf(judged.slice(0, index + 1)))).toEqual(judged);
  expect(worstOf([...judged, judged[3]])).toEqual(judged[3]);
  expect(worstOf([])).toEqual({ outcome: UNKNOWN, evidence: [] });
});

test('the quota of OpenShift over several namespaces counts where it selects the namespace', () => {
  const without = changed(plainTenants(), { of: 'ResourceQuota shop-web/tenant-budget', edit: { set: 'spec.hard.cpu', to: undefined } });
  const shared = (selector: object) => ({ apiVersion: 'quota.openshift.io/v1', kind: 'ClusterResourceQuota', metadata: { name: 'tenant-shop' }, spec: { selector, quota: { hard: { cpu: '4' } } } });
  const outcome = (selector: object) => resultsOf([...without, shared(selector)])['MTB-PL1-CC-FNS-1'].outcome;
  expect(outcome({ labels: { matchLabels: { 'cdk8s-bulwark/tenant': 'shop' } } })).toBe(IN_CLUSTER);
  expect(outcome({ labels: { matchLabels: { 'cdk8s-bulwark/tenant': 'blog' } } })).toBe(FAILS);
  expect(outcome({ annotations: { 'cdk8s-bulwark/allowed-storage-classes': 'fast' } })).toBe(IN_CLUSTER);
  expect(outcome({})).toBe(FAILS);
});

test('there is nothing to tell without a tenant', () => {
  expect(benchmarksOf(graphOf([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system' } }]))).toEqual([]);
});

test('every benchmark has an id of its own', () => {
  const ids = BENCHMARKS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(24);
});

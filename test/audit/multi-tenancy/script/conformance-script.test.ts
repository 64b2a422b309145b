import { spawnSync } from 'node:child_process';
import { FakeCluster, ScriptRun, runWith } from './fake-kubectl';
import { conformanceScript } from '../../../../src/audit/multi-tenancy';
import { BENCHMARKS } from '../../../../src/audit/multi-tenancy/benchmark-catalogue';
import { Subject } from '../../../../src/rbac';
import { SecureTenant } from '../../../../src/tenant';
import { MINIMAL, app } from '../../../tenant/tenants';
import { graphOf, plainTenants, secureTenants } from '../two-tenants';

const SCRIPT = conformanceScript(graphOf(secureTenants()))!;
const ROLE = ['--tenant', 'shop', '--role', 'developer', '--quick'];
const PLATFORM = [...ROLE, '--impersonate'];
const AS_DEVELOPER = '--as=tenancy-conformance --as-group=shop-devs';

const violates = (what: string) => `Error from server (Forbidden): error when creating "STDIN": pods "tenancy-probe" is forbidden: violates PodSecurity "restricted:v1.37": ${what}`;
const REFUSES: FakeCluster['refuses'] = [
  ['*SETPCAP*', violates('unrestricted capabilities')],
  ['*\'"runAsNonRoot":false\'*', violates('runAsNonRoot != true')],
  ['*\'"privileged":true\'*', violates('privileged (container "probe" must not set securityContext.privileged=true), allowPrivilegeEscalation != false')],
  ['*\'"allowPrivilegeEscalation":true\'*', violates('allowPrivilegeEscalation != false')],
  ['*\'"hostPath"\'*', violates('hostPath volumes')],
  ['*\'"nfs"\'*', violates('restricted volume types')],
  ['*\'"hostNetwork":true\'*', violates('host namespaces (hostNetwork=true)')],
  ['*\'"hostPort"\'*', violates('hostPort')],
  ['*\'"hostPID":true\'*', violates('host namespaces (hostPID=true)')],
  ['*\'"hostIPC":true\'*', violates('host namespaces (hostIPC=true)')],
  ['*NodePort*', 'Error from server (Forbidden): services "tenancy-probe" is forbidden: exceeded quota: tenant-budget, requested: services.nodeports=1, used: services.nodeports=0, limited: services.nodeports=0'],
];
const QUOTA_KEYS = [
  'requests.cpu', 'requests.memory', 'limits.memory', 'requests.ephemeral-storage', 'pods', 'services', 'count/replicationcontrollers', 'resourcequotas', 'secrets', 'configmaps',
  'persistentvolumeclaims', 'services.nodeports', 'services.loadbalancers',
];
const LOOKS = '*\' can-i list pods --namespace=shop-web\'';
/** A cluster as the objects describe it: the platform may create what a role may not. */
const GOOD: FakeCluster = {
  allows: [LOOKS, '\'auth can-i create pods --namespace=shop-web\'', '*\'auth can-i create services --namespace=shop-web\'', '*\'auth can-i create persistentvolumeclaims --namespace=shop-web\''],
  refuses: REFUSES,
  quotaKeys: QUOTA_KEYS,
  storageClasses: ['fast Delete', 'slow Retain'],
};
const run = (cluster: FakeCluster, args: readonly string[] = PLATFORM, script = SCRIPT): ScriptRun => runWith(script, cluster, args);
const allowing = (...patterns: string[]): FakeCluster => ({ ...GOOD, allows: [...GOOD.allows!, ...patterns] });
const refusing = (pattern: string, message: string): FakeCluster => ({ ...GOOD, refuses: [[pattern, message], ...REFUSES!] });
const lineOf = ({ lines }: ScriptRun, title: string) => lines.filter((line) => line.includes(` - ${title}: `));
const without = (pattern: string): FakeCluster => ({ ...GOOD, refuses: REFUSES!.filter(([own]) => own !== pattern) });

describe('against a cluster as the objects describe it', () => {
  const good = run(GOOD);

  test('everything is well, and what the cluster does not hold is marked', () => {
    expect({ status: good.status, errors: good.errors, last: good.lines.slice(-1) }).toEqual({
      status: 0, errors: '', last: ['# tenant shop as developer: 23 passed, 0 failed, 0 inconclusive, 2 held at synth only, 5 skipped'],
    });
    expect(good.lines.filter((line) => line.includes('# TODO')).map((line) => line.split(':')[0])).toEqual(['not ok 17 - MTB-PL1-CC-DI-1', 'not ok 22 - MTB pending 1200']);
  });

  test('it tells a line for every benchmark and a plan for all', () => {
    const told = good.lines.filter((line) => /^(not )?ok /.test(line));
    expect(good.lines[0]).toBe('TAP version 13');
    expect(good.lines).toContain(`1..${told.length}`);
    expect(told.map((line) => Number(/ok (\d+) /.exec(line)![1]))).toEqual(told.map((_, index) => index + 1));
    BENCHMARKS.forEach(({ id }) => expect(lineOf(good, id)).toHaveLength(1));
  });

  test('it changes nothing: every creation is tried only, and all else asks or reads', () => {
    const verbs = good.calls.map((call) => call.filter((word) => !/^--(as|as-group)=/.test(word)));
    expect(verbs.length).toBeGreaterThan(100);
    for (const call of verbs) {
      expect(['auth can-i', 'create --dry-run=server', 'get resourcequotas', 'get storageclasses', 'api-resources --namespaced=true', 'api-resources --namespaced=false']).toContain(call.slice(0, 2).join(' '));
    }
  });

  test('rights are asked about as the role, and pods are tried as the platform', () => {
    const asked = good.calls.filter((call) => call.includes('can-i') && call.includes('resourcequotas'));
    expect(asked.length).toBeGreaterThan(0);
    asked.filter((call) => call.includes('--namespace=shop-web') && !call.includes('--as-group=blog-devs') && !call.includes('--as-group=blog-leads'))
      .forEach((call) => expect(call.slice(0, 2).join(' ')).toBe(AS_DEVELOPER));
    const tried = good.calls.filter((call) => call.includes('create') && call.includes('--dry-run=server'));
    expect(new Set(tried.map((call) => call[0]))).toEqual(new Set(['create', '--as=tenancy-conformance']));
  });

  test('other tenants are asked about in both directions', () => {
    const asks = (...words: string[]) => good.calls.some((call) => words.every((word) => call.includes(word)));
    expect(asks('--as-group=shop-devs', 'get', 'secrets', '--namespace=blog-web')).toBe(true);
    expect(asks('--as-group=blog-devs', 'get', 'secrets', '--namespace=shop-web')).toBe(true);
    expect(asks('--as-group=blog-leads', 'update', 'deployments.apps', '--namespace=shop-web')).toBe(true);
  });

  test('own objects are asked about by name', () => {
    for (const object of ['namespaces/shop-web', 'resourcequotas/tenant-budget', 'limitranges/container-limits', 'networkpolicies.networking.k8s.io/default-deny', 'rolebindings.rbac.authorization.k8s.io/tenant-developer']) {
      for (const verb of ['update', 'patch', 'delete']) {
        expect(good.calls).toContainEqual([...AS_DEVELOPER.split(' '), 'auth', 'can-i', verb, object, '--namespace=shop-web']);
      }
    }
  });
});

test.each<[string, string, FakeCluster]>([
  ['MTB-PL1-CC-CPI-1', 'a right on nodes', allowing(`'${AS_DEVELOPER} auth can-i get nodes --all-namespaces'`)],
  ['MTB-PL1-CC-CPI-1', 'a right on a resource of this cluster', { ...allowing('*\'can-i get widgets.example.com --all-namespaces\''), apiResources: ['widgets.example.com', 'selfsubjectreviews.authentication.k8s.io'] }],
  ['MTB-PL1-BC-CPI-2', 'a right on a network policy', allowing(`'${AS_DEVELOPER} auth can-i patch networkpolicies.networking.k8s.io/default-deny --namespace=shop-web'`)],
  ['MTB-PL1-BC-CPI-3', 'an added capability', without('*SETPCAP*')],
  ['MTB-PL1-BC-CPI-4', 'root', without('*\'"runAsNonRoot":false\'*')],
  ['MTB-PL1-BC-CPI-6', 'escalation', without('*\'"allowPrivilegeEscalation":true\'*')],
  ['MTB-PL1-CC-TI-1', 'a right on quotas', allowing(`'${AS_DEVELOPER} auth can-i create resourcequotas --namespace=shop-web'`)],
  ['MTB-PL1-CC-TI-2', 'a right at another tenant', allowing(`'${AS_DEVELOPER} auth can-i get secrets --namespace=blog-web'`)],
  ['MTB-PL1-CC-TI-2', 'a right of another tenant', allowing('*\'--as-group=blog-leads auth can-i get secrets --namespace=shop-web\'')],
  ['MTB-PL1-CC-FNS-1', 'a quota without memory', { ...GOOD, quotaKeys: QUOTA_KEYS.filter((key) => !key.endsWith('memory')) }],
  ['MTB-PL1-CC-FNS-2', 'a quota without node ports', { ...GOOD, quotaKeys: QUOTA_KEYS.filter((key) => key !== 'services.nodeports') }],
  ['MTB-PL1-BC-HI-1 (host path)', 'a host path', without('*\'"hostPath"\'*')],
  ['MTB-PL1-BC-HI-1 (node ports)', 'a node port', without('*NodePort*')],
  ['MTB-PL1-BC-HI-3', 'a host port', without('*\'"hostPort"\'*')],
  ['MTB-PL1-BC-HI-4', 'the process ids of the host', without('*\'"hostPID":true\'*')],
  ['MTB-PL1-BC-HI-5', 'the memory of the host', without('*\'"hostIPC":true\'*')],
  ['MTB pending 1198', 'a volume without a claim', without('*\'"nfs"\'*')],
  ['MTB pending 1199', 'a class that retains', { ...GOOD, storageClasses: ['fast Retain'] }],
  ['BEYOND-MTB network-policies', 'a right to create network policies', allowing('*\'can-i create networkpolicies.networking.k8s.io --namespace=shop-web\'')],
  ['BEYOND-MTB namespaces', 'a right on finalizers', allowing('*\'can-i update namespaces/shop-web --subresource=finalize --namespace=shop-web\'')],
  ['BEYOND-MTB tokens', 'a right to tokens', allowing('*\'can-i create serviceaccounts --subresource=token --namespace=blog-web\'')],
  ['BEYOND-MTB ephemeral-containers', 'a right to add containers', allowing('*\'can-i patch pods --subresource=ephemeralcontainers --namespace=shop-web\'')],
  ['BEYOND-MTB rights', 'impersonation', allowing('*\'can-i impersonate groups --all-namespaces\'')],
  ['BEYOND-MTB rights', 'a right to escalate', allowing('*\'can-i escalate roles.rbac.authorization.k8s.io --namespace=shop-web\'')],
])('%s fails where the cluster allows %s', (id, _, cluster) => {
  const { status, lines } = run(cluster, [...PLATFORM, '--only', `${id}: `]);
  const failed = lines.filter((line) => line.startsWith('not ok') && !line.includes('# TODO'));
  expect({ status, failed: failed.map((line) => line.replace(/^not ok \d+ - (.*?): .*$/, '$1')) }).toEqual({ status: 1, failed: [id] });
  expect(lines).toContain('1..1');
  expect(lines.some((line) => line.endsWith('# inconclusive'))).toBe(false);
  expect(run(GOOD, [...PLATFORM, '--only', `${id}: `])).toMatchObject({ status: 0, errors: '' });
});

test('a privileged container that is refused for something else is inconclusive, and one that is admitted fails', () => {
  const admitted: FakeCluster = { ...GOOD, refuses: REFUSES!.map(([pattern, message]) => [pattern, pattern.includes('"privileged"') ? violates('allowPrivilegeEscalation != false') : message]) };
  expect(lineOf(run(admitted, [...PLATFORM, '--only', 'CPI-5']), 'MTB-PL1-BC-CPI-5')[0]).toMatch(/^not ok .* # inconclusive$/);
  const open: FakeCluster = { ...GOOD, refuses: [] };
  expect(lineOf(run(open, [...PLATFORM, '--only', 'CPI-5']), 'MTB-PL1-BC-CPI-5')[0]).toMatch(/^not ok \d+ - MTB-PL1-BC-CPI-5: Block privileged containers$/);
});

test.each<[string, FakeCluster, string, string]>([
  ['what has to be admitted is refused', refusing('*\'"kind":"Pod"\'*', 'Error from server (Forbidden): exceeded quota: tenant-budget, requested: pods=1, used: pods=80, limited: pods=80'), 'MTB-PL1-BC-HI-4', 'what is to be admitted is not'],
  ['the API server finds the object invalid', refusing('*\'"hostPID":true\'*', 'The Pod "tenancy-probe" is invalid: spec.hostPID: Invalid value'), 'MTB-PL1-BC-HI-4', 'is invalid'],
  ['the quota of node ports is used up', refusing('*NodePort*', 'services "tenancy-probe" is forbidden: exceeded quota: tenant-budget, requested: services.nodeports=1, used: services.nodeports=5, limited: services.nodeports=5'), 'MTB-PL1-BC-HI-1 (node ports)', 'limited: services.nodeports=5'],
  ['the right to create is missing after all', refusing('*\'"hostPID":true\'*', 'pods is forbidden: User "x" cannot create resource "pods" in API group "" in the namespace "shop-web"'), 'MTB-PL1-BC-HI-4', 'cannot create resource'],
])('is inconclusive where %s', (_, cluster, id, says) => {
  const result = run(cluster, [...PLATFORM, '--only', id]);
  expect(result.status).toBe(1);
  expect(lineOf(result, id)[0]).toMatch(/^not ok .* # inconclusive$/);
  expect(result.lines.filter((line) => line.startsWith('#   ')).join('\n')).toContain(says);
});

test('policies of the cluster refuse as well as Pod Security', () => {
  for (const message of ['pods "tenancy-probe" is invalid: : ValidatingAdmissionPolicy \'always\' with binding \'always\' denied request: no', 'admission webhook "validate.kyverno.svc" denied the request: no']) {
    expect(lineOf(run(refusing('*\'"imagePullPolicy":"Never"\'*', message), [...PLATFORM, '--only', 'DI-1']), 'MTB-PL1-CC-DI-1')[0]).toMatch(/^ok \d+ - MTB-PL1-CC-DI-1: Require always imagePullPolicy$/);
  }
});

test('an identity without the role fails, since it would pass all else', () => {
  const { status, lines } = run({ ...GOOD, allows: [] }, [...PLATFORM, '--only', 'CONTROL']);
  expect(status).toBe(1);
  expect(lines[1]).toBe('not ok 1 - CONTROL identity: The identity holds the role');
});

test('bails out where nobody answers', () => {
  const { status, lines } = run({ ...GOOD, unreachable: 'Unable to connect to the server: dial tcp: refused' });
  expect({ status, lines }).toEqual({ status: 1, lines: ['TAP version 13', 'Bail out! kubectl gets no answer: Unable to connect to the server: dial tcp: refused'] });
});

test('skips what the role may not try, where no platform is given', () => {
  const only = [...ROLE, '--only', 'MTB-PL1-BC-'];
  expect(lineOf(run(GOOD, only), 'MTB-PL1-BC-CPI-5')[0]).toBe('ok 4 - MTB-PL1-BC-CPI-5: Block privileged containers');
  const viewer = run({ ...GOOD, allows: [LOOKS] }, only);
  expect(viewer.status).toBe(0);
  expect(lineOf(viewer, 'MTB-PL1-BC-CPI-5')[0]).toBe('ok 4 - MTB-PL1-BC-CPI-5: Block privileged containers # SKIP the role may not create pods: give --admin-kubeconfig or --admin-context');
  expect(viewer.calls.some((call) => call.includes('create') && call.includes('--dry-run=server'))).toBe(false);
});

test('reaches the cluster as told', () => {
  const { calls } = run({ ...GOOD, allows: [LOOKS] }, [...ROLE, '--only', 'HI-4', '--kubeconfig', 'my config', '--context', 'c', '--as', 'a b', '--as-group', 'g$(touch x)', '--as-group', 'h', '--admin-kubeconfig', 'admin', '--admin-context', 'd']);
  expect(calls[0]).toEqual(['--kubeconfig=my config', '--context=c', '--as=a b', '--as-group=g$(touch x)', '--as-group=h', 'auth', 'can-i', 'list', 'pods', '--namespace=shop-web']);
  expect(calls.filter((call) => call.includes('--dry-run=server')).map((call) => call.slice(0, 2))).toContainEqual(['--kubeconfig=admin', '--context=d']);
});

test('is about one other tenant where that is told', () => {
  const third = conformanceScript(graphOf([...plainTenants(), { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'wiki', labels: { 'cdk8s-bulwark/tenant': 'wiki' } } }]))!;
  const asked = (...args: string[]) => new Set(run(GOOD, [...ROLE, '--only', 'tokens', ...args], third).calls.flatMap((call) => call.filter((word) => word.startsWith('--namespace='))));
  expect([...asked('--other-tenant', 'wiki')].sort()).toEqual(['--namespace=shop-web', '--namespace=wiki']);
  expect([...asked()].sort()).toEqual(['--namespace=blog-web', '--namespace=shop-web', '--namespace=wiki']);
});

test.each<[string, string[], string]>([
  ['no arguments', [], '--tenant has to be one of blog shop'],
  ['an unknown tenant', ['--tenant', 'x', '--role', 'viewer'], '--tenant has to be one of blog shop'],
  ['an unknown role', ['--tenant', 'shop', '--role', 'admin'], '--role has to be owner, developer, viewer or deployer'],
  ['an option that is unknown', [...ROLE, '--delete', 'x'], '--delete is unknown'],
  ['an option without a value', [...ROLE, '--as'], '--as is unknown or has no value'],
  ['itself as the other tenant', [...ROLE, '--other-tenant', 'shop'], '--other-tenant has to be another tenant'],
  ['two ways to be somebody', [...PLATFORM, '--as', 'x'], '--impersonate and --as are one too many'],
  ['a group without a user', [...ROLE, '--as-group', 'x'], '--as-group takes --as'],
  ['a role that nobody holds', ['--tenant', 'shop', '--role', 'viewer', '--impersonate'], 'nobody holds the role viewer in tenant shop'],
])('refuses %s', (_, args, says) => {
  const { status, lines, errors, calls } = run(GOOD, args);
  expect({ status, lines, calls }).toEqual({ status: 2, lines: [], calls: [] });
  expect(errors.split('\n')[0]).toBe(`tenancy-conformance.sh: ${says}`);
});

test('refuses a title that no benchmark has', () => {
  const { status, errors } = run(GOOD, [...PLATFORM, '--only', 'CPI-99']);
  expect({ status, first: errors.split('\n')[0] }).toEqual({ status: 2, first: 'tenancy-conformance.sh: --only has to be part of the title of a benchmark' });
});

test('asks for eight verbs unless it is told to be quick', () => {
  const verbsOf = (args: readonly string[]) => new Set(run({ ...GOOD, allows: [LOOKS] }, args).calls.filter((call) => call.includes('--all-namespaces')).map((call) => call[call.indexOf('can-i') + 1]));
  const only = ['--tenant', 'shop', '--role', 'developer', '--only', 'CPI-1'];
  expect([...verbsOf(only)].sort()).toEqual(['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch']);
  expect([...verbsOf([...only, '--quick'])].sort()).toEqual(['get', 'update']);
});

test('tells how it is used', () => {
  const { status, lines, calls } = run(GOOD, ['--help']);
  expect({ status, calls, first: lines[0] }).toEqual({ status: 0, calls: [], first: 'Runs the Multi-Tenancy Benchmarks against a cluster, as one role of one tenant. It changes nothing there: it asks for' });
});

test('names of groups are words, whatever is in them', () => {
  const root = app();
  const group = 'it\'s "$(touch x)" `touch x` \\ *';
  const shop = new SecureTenant(root, 'shop', { ...MINIMAL, owners: [Subject.group(group)] });
  shop.addNamespace('web');
  const { calls, status } = run(GOOD, ['--tenant', 'shop', '--role', 'owner', '--only', 'TI-1', '--impersonate'], conformanceScript(graphOf(shop.toManifests()))!);
  expect({ status, first: calls[0].slice(0, 2) }).toEqual({ status: 0, first: ['--as=tenancy-conformance', `--as-group=${group}`] });
});

test('an image of the registries of the tenant is tried', () => {
  expect(SCRIPT).toContain('images=(\'"registry.example.com/shop/tenancy-probe:1.0.0"\')');
});

test('is the same whatever the order of the objects, and understood by bash', () => {
  expect(conformanceScript(graphOf([...secureTenants()].reverse()))).toBe(SCRIPT);
  expect(spawnSync('bash', ['-n'], { input: SCRIPT, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

test('there is none without a tenant', () => {
  expect(conformanceScript(graphOf([]))).toBeUndefined();
});

import { App, Chart, JsonPatch, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { MINIMAL, MINIMAL_CONTAINER, WORKLOADS, chartFor, chartOn, exempt, manifestOf, newChart, refusalOf, rendered, tenantChart } from './minimal-workloads';
import { PodSecurityLevel } from '../../src/boundary';
import { podSpecOf } from '../../src/manifest';
import { HardenedDeployment, HardenedWorkload } from '../../src/workload';

const deployment = (props: any = {}, chart: Construct = newChart()) => new HardenedDeployment(chart, 'web', { ...MINIMAL, ...props });
const podOf = (workload: HardenedWorkload) => podSpecOf(manifestOf(workload));
const kplusContainer = (props: any = {}) =>
  new kplus.Container({ name: 'attached', image: 'registry.example.com/shop/attached:1', resources: { cpu: MINIMAL.cpu!, memory: MINIMAL.memory! }, ...props });

describe('names and labels', () => {
  test('the name is the construct id unless it is given', () => {
    expect(manifestOf(deployment()).metadata.name).toBe('web');
    expect(manifestOf(deployment({ name: 'shop-web' })).metadata.name).toBe('shop-web');
  });

  test('the selector does not change when a construct moves', () => {
    const chart = newChart();
    const moved = deployment({}, new Construct(new Construct(chart, 'deeper'), 'still'));
    expect(moved.podLabels).toEqual(deployment().podLabels);
    expect(manifestOf(moved)).toEqual(manifestOf(deployment()));
  });

  test('labels describe the workload on every object that it makes', () => {
    const chart = tenantChart();
    deployment({ appName: 'frontend', component: 'ui', port: 8080 }, chart).addService();
    const labels = {
      'app.kubernetes.io/name': 'frontend',
      'app.kubernetes.io/instance': 'web',
      'app.kubernetes.io/managed-by': 'cdk8s-bulwark',
      'app.kubernetes.io/part-of': 'shop',
      'app.kubernetes.io/component': 'ui',
    };
    const manifests = Testing.synth(chart);
    expect(manifests.map(({ kind }) => kind).sort()).toEqual(['Deployment', 'PodDisruptionBudget', 'Service', 'ServiceAccount']);
    manifests.forEach(({ metadata }) => expect(metadata.labels).toEqual(labels));
    expect(rendered(chart, 'Deployment')[0].spec.template.metadata.labels).toEqual(labels);
  });

  test.each<[string, any, string]>([
    ['a name that is no DNS label', { name: 'A_b' }, "chart/web: name is not a DNS-1123 label, got 'A_b'"],
    ['a name that is too long', { name: 'a'.repeat(64) }, 'chart/web: name is not a DNS-1123 label'],
    ['a label that selects the pods', { podMetadata: { labels: { 'app.kubernetes.io/name': 'x' } } }, "chart/web: podMetadata.labels['app.kubernetes.io/name'] selects the pods"],
    ['a label that selects the pods on the object', { metadata: { labels: { 'app.kubernetes.io/instance': 'x' } } }, "chart/web: metadata.labels['app.kubernetes.io/instance'] selects the pods"],
    ['a name among the metadata', { metadata: { name: 'x' } }, 'chart/web: metadata.name cannot be set here'],
    ['a component that is no label value', { component: 'a b' }, 'chart/web: component is not a label value'],
    ['a label that is none', { metadata: { labels: { 'a b': 'x' } } }, 'chart/web: metadata.labels'],
    ['a container name that is no DNS label', { containerName: 'A_b' }, "chart/web: containers[0].name is not a DNS-1123 label, got 'A_b'"],
    ['a port out of range', { port: 99999 }, 'chart/web: containers[0].ports[0] is out of range, got 99999'],
  ])('refuses %s', (_, props, message) => {
    expect(refusalOf(() => deployment(props))).toContain(message);
  });

  test('refuses two workloads of one namespace with one name, whatever their kind and chart', () => {
    const app = new App();
    deployment({}, new Chart(app, 'one', { namespace: 'shop' }));
    const again = () => WORKLOADS.DaemonSet(new Chart(app, 'two', { namespace: 'shop' }), 'web');
    expect(refusalOf(again)).toContain('two/web: name is that of one/web, so both would be selected as one');
    expect(() => WORKLOADS.DaemonSet(new Chart(app, 'three', { namespace: 'other' }), 'web')).not.toThrow();
  });

  test('refuses a workload outside every chart', () => {
    expect(refusalOf(() => deployment({}, new App()))).toBe(
      'web: scope is outside every chart. A Chart, a SecureTenant or a TenantNamespace, or something below one, is allowed. Create it with a chart as its scope.',
    );
  });
});

/** A privileged container by every route that is refused at construction. */
const PRIVILEGED = { securityContext: { privileged: true, allowPrivilegeEscalation: true } };
const ROUTES: [string, string, (props: any) => unknown][] = [
  ['props', 'containers[0]', (props) => deployment({ ...PRIVILEGED, ...props })],
  ['props.containers', 'containers[1]', (props) => deployment({ containers: [{ ...MINIMAL_CONTAINER, ...PRIVILEGED }], ...props })],
  ['props.initContainers', 'initContainers[0]', (props) => deployment({ initContainers: [{ ...MINIMAL_CONTAINER, ...PRIVILEGED }], ...props })],
  ['addContainer', 'containers[1]', (props) => deployment(props).addContainer({ ...MINIMAL_CONTAINER, ...PRIVILEGED })],
  ['addInitContainer', 'initContainers[0]', (props) => deployment(props).addInitContainer({ ...MINIMAL_CONTAINER, ...PRIVILEGED })],
  ['attachContainer', 'containers[1]', (props) => deployment(props).attachContainer(kplusContainer(PRIVILEGED), { ephemeralStorage: MINIMAL.ephemeralStorage })],
  ['addJsonPatch', 'containers[0]', (props) => {
    const workload = deployment(props);
    workload.addJsonPatch(
      JsonPatch.replace('/spec/template/spec/containers/0/securityContext/privileged', true),
      JsonPatch.replace('/spec/template/spec/containers/0/securityContext/allowPrivilegeEscalation', true),
    );
    return manifestOf(workload);
  }],
];

describe('a weaker value', () => {
  test.each(ROUTES)('refuses it by %s, with path, field, value and the exemption to copy', (_, place, add) => {
    const [first, second] = refusalOf(() => add({})).split('\n');
    expect(first).toBe(
      `chart/web: spec.template.spec.${place}.securityContext.privileged is weaker than the default, got true. false is allowed. `
      + "Remove or correct the value, or add to exemptions: Exemption.of({ rule: 'pod-privileged', reason: '…', owner: '…', expires: 'YYYY-MM-DD' }).",
    );
    expect(second).toContain(`${place}.securityContext.allowPrivilegeEscalation is weaker`);
  });

  test.each(ROUTES)('passes by %s with exemptions', (_, __, add) => {
    expect(() => add({ exemptions: [exempt('pod-privileged'), exempt('pod-privilege-escalation')] })).not.toThrow();
  });

  test('an exemption permits and does not set, permits its own rule only, and is written to the annotations', () => {
    const exemptions = [exempt('pod-privileged')];
    const manifest = manifestOf(deployment({ exemptions }));
    expect(podSpecOf(manifest).containers[0].securityContext.privileged).toBe(false);
    expect(manifest.metadata.annotations).toEqual({
      'cdk8s-bulwark/exemption.pod-privileged': '{"expires":"2999-12-31","owner":"shop team","reason":"legacy image"}',
    });
    expect(refusalOf(() => deployment({ ...PRIVILEGED, exemptions })).split('\n')).toHaveLength(1);
  });

  test.each<[string, any, string]>([
    ['a token', { automountServiceAccountToken: true }, 'automountServiceAccountToken'],
    ['the network of the node', { hostNetwork: true }, 'hostNetwork'],
    ['root', { podSecurityContext: { user: 0 } }, 'securityContext.runAsUser'],
    ['a root group', { supplementalGroups: [0] }, 'securityContext.supplementalGroups[0]'],
    ['an unconfined seccomp profile', { seccompProfile: { type: kplus.SeccompProfileType.UNCONFINED } }, 'securityContext.seccompProfile'],
    ['a port of the node', { ports: [{ number: 80, hostPort: 80 }] }, 'containers[0].ports[0].hostPort'],
    ['a writable root file system', { securityContext: { readOnlyRootFilesystem: false } }, 'containers[0].securityContext.readOnlyRootFilesystem'],
    ['an image without tag', { image: 'registry.example.com/shop/web' }, 'containers[0].image'],
    ['the tag latest', { image: 'registry.example.com/shop/web:latest' }, 'containers[0].image'],
    ['no CPU request', { cpu: {} }, 'containers[0].resources.requests.cpu'],
    ['no memory limit', { memory: { request: Size.mebibytes(1) } }, 'containers[0].resources.limits.memory'],
    ['no ephemeral storage request', { ephemeralStorage: {} }, 'containers[0].resources.requests.ephemeral-storage'],
    ['requests above limits', { memory: { request: Size.mebibytes(2), limit: Size.mebibytes(1) } }, 'containers[0].resources.requests.memory is above its limit'],
  ])('refuses %s in the pod or its main container', (_, props, field) => {
    expect(refusalOf(() => deployment(props))).toContain(`chart/web: spec.template.spec.${field}`);
  });

  test('refuses a path of the node as a volume', () => {
    const chart = newChart();
    const volume = kplus.Volume.fromHostPath(chart, 'node', 'node', { path: '/etc' });
    expect(refusalOf(() => deployment({}, chart).addVolume(volume))).toContain('spec.template.spec.volumes[0].hostPath is weaker');
  });

  test('refuses the name of another container, in whichever list', () => {
    expect(refusalOf(() => deployment({ initContainers: [{ ...MINIMAL_CONTAINER, name: 'web' }] }))).toContain("chart/web: initContainers[0].name is taken, got 'web'");
  });
});

describe('exemptions and the namespace', () => {
  const exempted = { securityContext: { readOnlyRootFilesystem: false, ...PRIVILEGED.securityContext }, exemptions: ['pod-privileged', 'pod-privilege-escalation', 'pod-read-only-root-file-system'].map((rule) => exempt(rule)) };

  test('refuses an exemption of a Pod Security control until the namespace is lowered', () => {
    const lines = refusalOf(() => deployment(exempted, tenantChart())).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('privileged is exempted, but its namespace enforces the restricted Pod Security level and would reject the pods');
    expect(lines[0]).toContain('Lower the namespace with podSecurity: PodSecurityLevel.PRIVILEGED');
    expect(lines[1]).toContain('Lower the namespace with podSecurity: PodSecurityLevel.BASELINE');
    expect(refusalOf(() => deployment(exempted, tenantChart(PodSecurityLevel.BASELINE))).split('\n')).toHaveLength(1);
    expect(() => deployment(exempted, tenantChart(PodSecurityLevel.PRIVILEGED))).not.toThrow();
  });

  test('controls that Pod Security does not have need no lower level', () => {
    const props = { securityContext: { readOnlyRootFilesystem: false }, exemptions: [exempt('pod-read-only-root-file-system')] };
    expect(podOf(deployment(props, tenantChart())).containers[0].securityContext.readOnlyRootFilesystem).toBe(false);
  });

  test('refuses an expired exemption at synth, in a plain App and in Testing.synth', () => {
    const exemptions = [exempt('pod-host-network', '2026-03-01')];
    const [before, after] = [chartOn('2026-03-01'), chartOn('2026-03-02')];
    [before, after].forEach((chart) => deployment({ exemptions }, chart));
    expect(Testing.synth(before)).toHaveLength(3);
    const message = 'exemption from pod-host-network has expired: today is 2026-03-02';
    expect(refusalOf(() => Testing.synth(after))).toContain(message);
    expect(refusalOf(() => (after.node.root as App).synthYaml())).toContain(message);
  });

  test('refuses images from outside the registries of the tenant', () => {
    expect(refusalOf(() => deployment({}, tenantChart(PodSecurityLevel.RESTRICTED, ['registry.example.com/other'])))).toBe(
      "chart/web: spec.template.spec.containers[0].image is not from a registry of the tenant, got 'registry.example.com/shop/web:1.4.2'. "
      + "The tenant's registries are registry.example.com/other. Remove or correct the value, or add to exemptions: "
      + "Exemption.of({ rule: 'image-registry', reason: '…', owner: '…', expires: 'YYYY-MM-DD' }).",
    );
    expect(() => deployment({}, tenantChart())).not.toThrow();
  });
});

describe('the target', () => {
  test('has pods in user namespaces where it says that they work', () => {
    expect(podOf(deployment({}, chartFor({ userNamespaces: true }))).hostUsers).toBe(false);
    expect(podOf(deployment())).not.toHaveProperty('hostUsers');
    expect(refusalOf(() => deployment({ hostUsers: true }, chartFor({ userNamespaces: true })))).toContain("rule: 'pod-user-namespace'");
  });

  test('gets no ids where it assigns them itself', () => {
    const { securityContext } = podOf(deployment({}, chartFor({ assignsUserIds: true })));
    expect(securityContext).toEqual({ fsGroupChangePolicy: 'OnRootMismatch', runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  });
});

describe('the pod', () => {
  test('says what cdk8s-plus cannot', () => {
    const props = {
      priorityClassName: 'high',
      runtimeClassName: 'gvisor',
      nodeSelector: { disk: 'ssd' },
      supplementalGroups: [2000],
      seccompProfile: { type: kplus.SeccompProfileType.LOCALHOST, localhostProfile: 'strict.json' },
      ephemeralStorage: { request: Size.mebibytes(10), limit: Size.mebibytes(20) },
    };
    const pod = podOf(deployment(props));
    expect(pod).toMatchObject({ priorityClassName: 'high', runtimeClassName: 'gvisor', nodeSelector: { disk: 'ssd' } });
    expect(pod.securityContext).toMatchObject({ supplementalGroups: [2000], seccompProfile: { type: 'Localhost', localhostProfile: 'strict.json' } });
    expect(pod.containers[0].resources).toEqual({
      limits: { 'ephemeral-storage': '20Mi', 'memory': '128Mi' }, requests: { 'cpu': '100m', 'ephemeral-storage': '10Mi', 'memory': '64Mi' },
    });
  });

  test('keeps what cdk8s-plus says: environment, volumes, scheduling', () => {
    const chart = newChart();
    const workload = deployment({ envVariables: { A: kplus.EnvValue.fromValue('1') } }, chart);
    const settings = kplus.ConfigMap.fromConfigMapName(chart, 'settings', 'settings');
    workload.containers[0].mount('/etc/settings', kplus.Volume.fromConfigMap(chart, 'volume', settings));
    workload.containers[0].env.addVariable('B', kplus.EnvValue.fromValue('2'));
    workload.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.is('dedicated', 'shop')));
    const pod = podOf(workload);
    expect(pod.containers[0].env).toEqual([{ name: 'A', value: '1' }, { name: 'B', value: '2' }]);
    expect(pod.containers[0].volumeMounts.map(({ mountPath }: any) => mountPath)).toEqual(['/etc/settings', '/tmp']);
    expect(pod.volumes.map((volume: any) => Object.keys(volume).sort())).toEqual([['configMap', 'name'], ['emptyDir', 'name']]);
    expect(pod.tolerations).toEqual([{ key: 'dedicated', operator: 'Equal', value: 'shop' }]);
  });

  test('has a service account of its own that mounts no token', () => {
    const chart = newChart();
    deployment({}, chart);
    expect(rendered(chart, 'ServiceAccount')).toMatchObject([{ metadata: { name: 'web', namespace: 'shop' }, automountServiceAccountToken: false }]);
  });

  test('runs as another service account where one is given', () => {
    const chart = newChart();
    const serviceAccount = kplus.ServiceAccount.fromServiceAccountName(chart, 'account', 'other');
    expect(podOf(deployment({ serviceAccount }, chart)).serviceAccountName).toBe('other');
    expect(rendered(chart, 'ServiceAccount')).toEqual([]);
    const byDefault = kplus.ServiceAccount.fromServiceAccountName(chart, 'default', 'default');
    expect(refusalOf(() => deployment({ name: 'x', serviceAccount: byDefault }, newChart()))).toContain("rule: 'pod-default-service-account'");
  });
});

describe('where cdk8s-plus takes one of its own', () => {
  test('a Service selects the pods', () => {
    const chart = newChart();
    new kplus.Service(chart, 'service', { selector: deployment({}, chart), ports: [{ port: 80 }] });
    expect(rendered(chart, 'Service')[0].spec.selector).toEqual({ 'app.kubernetes.io/instance': 'web', 'app.kubernetes.io/name': 'web' });
  });

  test('a RoleBinding names the service account with its namespace', () => {
    const chart = newChart();
    new kplus.Role(chart, 'role').bind(deployment({}, chart));
    expect(rendered(chart, 'RoleBinding')[0].subjects).toEqual([{ apiGroup: '', kind: 'ServiceAccount', name: 'web', namespace: 'shop' }]);
  });

  test('a NetworkPolicy has it as peer and as what it applies to', () => {
    const chart = newChart();
    const [web, db] = [deployment({}, chart), WORKLOADS.StatefulSet(chart, 'db')];
    new kplus.NetworkPolicy(chart, 'policy', { selector: db, ingress: { rules: [{ peer: web, ports: [kplus.NetworkPolicyPort.tcp(5432)] }] } });
    const { spec } = rendered(chart, 'NetworkPolicy')[0];
    expect(spec.podSelector.matchLabels).toEqual(db.podLabels);
    expect(spec.ingress[0].from[0].podSelector.matchLabels).toEqual(web.podLabels);
  });
});

describe('rendering', () => {
  test.each(Object.keys(WORKLOADS))('a %s is the same twice', (kind) => {
    const chart = newChart();
    WORKLOADS[kind](chart, 'web', { port: 8080, initContainers: [MINIMAL_CONTAINER] }).addJsonPatch(JsonPatch.add('/metadata/annotations', { a: 'b' }));
    const first = JSON.stringify(Testing.synth(chart));
    expect(JSON.stringify(Testing.synth(chart))).toBe(first);
  });

  test('what is handed out cannot be changed from outside', () => {
    const workload = deployment({ exemptions: [exempt('pod-privileged')] });
    workload.podLabels['app.kubernetes.io/name'] = 'x';
    workload.labels.more = 'x';
    workload.exemptions.pop();
    expect(manifestOf(workload).spec.selector.matchLabels['app.kubernetes.io/name']).toBe('web');
    expect(workload.exemptions).toHaveLength(1);
  });
});

import { App, Chart, Testing, Yaml } from 'cdk8s';
import { exempt, chartOn, newChart, refusalOf, tenantChart, yamlFile } from './minimal-workloads';
import { podSpecOf } from '../../src/manifest';
import { HardenedInclude } from '../../src/workload';

const POD_SPEC = `
      containers:
        - name: web
          image: registry.example.com/shop/web:1
          resources: { requests: { cpu: 50m, memory: 32Mi, ephemeral-storage: 16Mi }, limits: { memory: 32Mi } }
`;
const DEPLOYMENT = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:${POD_SPEC}`;
const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n';
const documents = (...texts: string[]) => texts.join('\n---\n');

function include(text: string, props: any = {}, chart: Chart = newChart()): any[] {
  new HardenedInclude(chart, 'third', { url: yamlFile(text), ...props });
  return Testing.synth(chart);
}

test('an included Deployment', () => {
  expect(Yaml.stringify(...include(DEPLOYMENT))).toMatchSnapshot();
});

test('keeps the order of the source and flattens Lists', () => {
  const list = { apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'List', items: [Yaml.load(yamlFile(DEPLOYMENT))[0]] }, Yaml.load(yamlFile(CONFIG))[0]] };
  const chart = newChart();
  const include3 = new HardenedInclude(chart, 'third', { url: yamlFile(documents(CONFIG.replace('settings', 'first'), JSON.stringify(list))) });
  expect(include3.apiObjects.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['ConfigMap first', 'Deployment web', 'ConfigMap settings']);
  expect(podSpecOf(Testing.synth(chart)[1]).hostNetwork).toBe(false);
});

test('hardens the items of typed lists as kubectl applies them', () => {
  const items = [{ metadata: { name: 'bare' }, spec: { hostPID: true, containers: [{ name: 'a', image: 'registry.example.com/a:1' }] } }];
  expect(() => include(JSON.stringify({ apiVersion: 'v1', kind: 'PodList', items }))).toThrow('Pod/bare: spec.hostPID is weaker than the default');
});

test('refuses YAML that would come out changed', () => {
  expect(() => include('a: [b')).toThrow('holds YAML that cannot be read as it was meant');
});

test('keeps unquoted dates as they are written', () => {
  expect(include(`${CONFIG}data: { since: 2020-01-01 }\n`)[0].data).toEqual({ since: '2020-01-01' });
});

test('gives no ids to images that were built for their own', () => {
  const { securityContext, containers } = podSpecOf(include(DEPLOYMENT)[0]);
  expect(securityContext).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  expect(containers[0].securityContext).not.toHaveProperty('runAsUser');
});

test('reads octal numbers and booleans as Kubernetes does', () => {
  const [{ data }, deployment] = include(documents(
    `${CONFIG}data: { a: "yes", b: "0755", c: 'no', d: "1e3" }`,
    `${DEPLOYMENT}      volumes: [{ name: settings, configMap: { name: settings, defaultMode: 0644, optional: yes } }]\n`,
  ));
  expect(data).toEqual({ a: 'yes', b: '0755', c: 'no', d: '1e3' });
  expect(podSpecOf(deployment).volumes[0].configMap).toEqual({ name: 'settings', defaultMode: 420, optional: true });
});

test('stamps no namespace on objects of the cluster', () => {
  const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: reader }\nrules: []\n';
  const metadata = include(documents(role, CONFIG)).map((manifest) => manifest.metadata);
  expect(metadata).toEqual([{ name: 'reader' }, { name: 'settings', namespace: 'shop' }]);
});

test('tells objects apart whose namespaces and names read alike', () => {
  const named = (namespace: string, name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: ${namespace} }\n`;
  expect(include(documents(named('a-b', 'c'), named('a', 'b-c')))).toHaveLength(2);
  const role = (name: string) => `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: ${name} }\n`;
  expect(include(documents(role('viewer'), role('Viewer')))).toHaveLength(2);
});

test('fills in the default resources where containers ask for none', () => {
  const defaultResources = { cpuRequest: '50m', memoryRequest: '32Mi', memoryLimit: '64Mi', ephemeralStorageRequest: '16Mi' };
  const limited = DEPLOYMENT.replace(/resources: .*/, 'resources: { limits: { cpu: 1 }, requests: { memory: 8Mi } }');
  expect(podSpecOf(include(limited, { defaultResources })[0]).containers[0].resources).toEqual({
    limits: { cpu: 1, memory: '64Mi' }, requests: { 'cpu': 1, 'memory': '8Mi', 'ephemeral-storage': '16Mi' },
  });
  expect(podSpecOf(include(DEPLOYMENT, { defaultResources })[0]).containers[0].resources.limits).toEqual({ memory: '32Mi' });
});

describe('what is weaker', () => {
  const weak = DEPLOYMENT.replace('    spec:\n', '    spec:\n      hostPID: true\n      hostIPC: true\n');

  test('refuses all of it in one error, in every document', () => {
    const lines = refusalOf(() => include(documents(weak, weak.replace('name: web }', 'name: other }')))).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(
      'chart/third: Deployment/web: spec.template.spec.hostPID is weaker than the default, got true. false is allowed. '
      + "Remove or correct the value, or add to exemptions: Exemption.of({ rule: 'pod-host-pid', reason: '…', owner: '…', expires: 'YYYY-MM-DD' }).",
    );
    expect(lines[3]).toContain('Deployment/other: spec.template.spec.hostIPC');
  });

  test('passes with exemptions, which are written on objects with pods', () => {
    const exemptions = [exempt('pod-host-pid'), exempt('pod-host-ipc')];
    const [deployment, config] = include(documents(weak, CONFIG), { exemptions });
    expect(podSpecOf(deployment)).toMatchObject({ hostPID: true, hostIPC: true });
    expect(Object.keys(deployment.metadata.annotations)).toEqual(['cdk8s-bulwark/exemption.pod-host-ipc', 'cdk8s-bulwark/exemption.pod-host-pid']);
    expect(config.metadata).not.toHaveProperty('annotations');
  });

  test('refuses an expired exemption at synth', () => {
    const exemptions = [exempt('pod-host-pid', '2026-03-01'), exempt('pod-host-ipc')];
    expect(refusalOf(() => include(weak, { exemptions }, chartOn('2026-03-02')))).toContain('exemption from pod-host-pid has expired: today is 2026-03-02');
  });

  test('refuses exempted Pod Security controls in a restricted namespace', () => {
    const exemptions = [exempt('pod-host-pid'), exempt('pod-host-ipc')];
    expect(refusalOf(() => include(weak, { exemptions }, tenantChart()))).toContain('is exempted, but its namespace enforces the restricted');
  });
});

describe('what cannot be included', () => {
  test.each<[string, string, string]>([
    ['a text', 'hello', "chart/third: document is not a Kubernetes object, got 'hello'"],
    ['an object without a name', 'apiVersion: v1\nkind: ConfigMap\n', 'chart/third: document is not a Kubernetes object'],
    ['an object that stands twice', documents(CONFIG, CONFIG), 'chart/third: ConfigMap/settings stands twice in the source'],
    ['an object that stands twice, once with the namespace of the chart', documents(CONFIG, CONFIG.replace('settings', 'settings, namespace: shop')), 'ConfigMap/settings stands twice'],
    ['ephemeral containers', `${DEPLOYMENT}      ephemeralContainers: [{ name: debug, image: "registry.example.com/debug:1" }]\n`, 'chart/third: Deployment/web: spec.template.spec.ephemeralContainers cannot stand in a manifest'],
    ['containers that are no list', DEPLOYMENT.replace(/containers:[^]*/, 'containers: { web: {} }'), 'chart/third: Deployment/web: spec.template.spec.containers are not a list of containers'],
    ['an empty container', DEPLOYMENT.replace(/containers:[^]*/, 'containers: [~]'), 'spec.template.spec.containers are not a list of containers'],
    ['no containers', DEPLOYMENT.replace(/containers:[^]*/, 'hostPID: false'), 'spec.template.spec.containers are not a list of containers'],
  ])('refuses %s', (_, text, message) => {
    expect(refusalOf(() => include(text))).toContain(message);
  });

  test('refuses another namespace in a tenant, but not outside one', () => {
    const foreign = CONFIG.replace('settings', 'settings, namespace: kube-system');
    expect(refusalOf(() => include(foreign, {}, tenantChart()))).toBe(
      "chart/third: ConfigMap/settings: metadata.namespace leaves the namespace it is included in, got 'kube-system'. "
      + 'No namespace, or shop, is allowed in chart. Include it where it belongs.',
    );
    expect(include(foreign)[0].metadata.namespace).toBe('kube-system');
  });

  test('refuses a file that is not there', () => {
    expect(refusalOf(() => new HardenedInclude(newChart(), 'third', { url: 'not/there.yaml' }))).toContain("chart/third: url is not there, got 'not/there.yaml'");
  });

  test('refuses to be outside every chart', () => {
    expect(refusalOf(() => new HardenedInclude(new App(), 'third', { url: yamlFile(CONFIG) }))).toContain('third: scope is outside every chart');
  });
});

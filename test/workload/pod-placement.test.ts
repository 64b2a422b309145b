import { Chart, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import fc from 'fast-check';
import { MINIMAL, WORKLOADS, exempt, manifestOf, newChart, refusalOf, tenantChart, yamlFile } from './minimal-workloads';
import { PodPlacement, PodSecurityLevel, setTenantBoundary } from '../../src/boundary';
import { podSpecOf } from '../../src/manifest';
import { HardenedDeployment, HardenedInclude } from '../../src/workload';
import { hardenPodSpec } from '../../src/workload/pod-hardening';
import { workloadOf } from '../rules/clean-pods';

const KEY = 'node-restriction.kubernetes.io/pool';
const TOLERATION = { key: KEY, operator: 'Equal', value: 'shop', effect: 'NoSchedule' };
const PLACEMENT: PodPlacement = { nodePool: 'shop', sandbox: 'gvisor' };
const OPTIONS = { minor: 36, userNamespaces: false, writablePaths: [] };

/** A chart inside a tenant whose pods are placed. */
function placedChart(placement: PodPlacement = PLACEMENT): Chart {
  const chart = newChart();
  setTenantBoundary(chart, { tenantName: 'shop', namespaceName: 'shop', registries: ['registry.example.com/shop'], podSecurityLevel: PodSecurityLevel.RESTRICTED, placement });
  return chart;
}

function placed(podSpec: any, placement: PodPlacement = PLACEMENT): { podSpec: any; problems: string[] } {
  const clean = podSpecOf(workloadOf('apps/Deployment'));
  const hardened = hardenPodSpec({ ...clean, ephemeralContainers: undefined, ...podSpec }, { ...OPTIONS, placement });
  return { podSpec: hardened.podSpec, problems: hardened.breaches.map(({ rule, path }) => `${rule} ${path}`) };
}

test.each(Object.keys(WORKLOADS))('pods of a %s run on the nodes and in the sandbox of their tenant', (kind) => {
  const { nodeSelector, tolerations, runtimeClassName } = podSpecOf(manifestOf(WORKLOADS[kind](placedChart(), 'web')));
  expect({ nodeSelector, tolerations, runtimeClassName }).toEqual({ nodeSelector: { [KEY]: 'shop' }, tolerations: [TOLERATION], runtimeClassName: 'gvisor' });
});

test('pods of included YAML do as well', () => {
  const chart = placedChart();
  new HardenedInclude(chart, 'include', { url: yamlFile(JSON.stringify(included())) });
  expect(podSpecOf(Testing.synth(chart)[0])).toMatchObject({ nodeSelector: { [KEY]: 'shop' }, tolerations: [TOLERATION], runtimeClassName: 'gvisor' });
});

test.each<[string, () => Chart]>([['a tenant that says nothing', tenantChart], ['a tenant that says nothing of either', () => placedChart({})]])('%s leaves pods alone', (_, chart) => {
  const podSpec = podSpecOf(manifestOf(WORKLOADS.Deployment(chart(), 'web')));
  expect(['nodeSelector', 'tolerations', 'runtimeClassName'].filter((field) => field in podSpec)).toEqual([]);
});

test('each of the two is applied by itself', () => {
  expect(placed({}, { nodePool: 'shop' }).podSpec.runtimeClassName).toBeUndefined();
  expect(placed({}, { sandbox: 'gvisor' }).podSpec).not.toHaveProperty('nodeSelector');
});

test('other selectors and tolerations of the user are kept, and equal ones are not doubled', () => {
  const gpu = { key: 'example.com/gpu', operator: 'Exists', effect: 'NoSchedule' };
  const { podSpec, problems } = placed({ nodeSelector: { disk: 'ssd', [KEY]: 'shop' }, tolerations: [gpu, TOLERATION], runtimeClassName: 'gvisor' });
  expect(podSpec).toMatchObject({ nodeSelector: { disk: 'ssd', [KEY]: 'shop' }, tolerations: [gpu, TOLERATION], runtimeClassName: 'gvisor' });
  expect(podSpec.tolerations).toHaveLength(2);
  expect(placed({ nodeSelector: { disk: 'ssd' }, tolerations: [gpu] }).podSpec).toMatchObject({ nodeSelector: { disk: 'ssd', [KEY]: 'shop' }, tolerations: [gpu, TOLERATION] });
  expect(problems).toEqual([]);
});

test.each<[string, any, boolean]>([
  ['no operator', { key: KEY, value: 'shop', effect: 'NoSchedule' }, true],
  ['every effect', { key: KEY, operator: 'Equal', value: 'shop' }, true],
  ['another effect', { ...TOLERATION, effect: 'NoExecute' }, false],
  ['another key', { ...TOLERATION, key: 'pool' }, false],
])('a toleration of the pool with %s is kept and stands for ours where it covers the taint', (_, toleration, covers) => {
  const { podSpec, problems } = placed({ tolerations: [toleration] });
  expect(podSpec.tolerations).toEqual(covers ? [toleration] : [toleration, TOLERATION]);
  expect(problems).toEqual([]);
});

test('scheduling of cdk8s-plus is kept beside it', () => {
  const workload = new HardenedDeployment(placedChart(), 'web', MINIMAL);
  workload.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('disk', 'ssd')));
  workload.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.is('example.com/gpu', 'yes')));
  const { affinity, tolerations, nodeSelector } = podSpecOf(manifestOf(workload));
  expect(affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms).toHaveLength(1);
  expect(tolerations.map(({ key }: any) => key)).toEqual(['example.com/gpu', KEY]);
  expect(nodeSelector).toEqual({ [KEY]: 'shop' });
});

test('what is placed once stays as it is', () => {
  const toleration = fc.record({ key: fc.constantFrom(KEY, 'gpu'), operator: fc.constantFrom('Equal', 'Exists', undefined), value: fc.constantFrom('shop', 'bank', undefined), effect: fc.constantFrom('NoSchedule', 'NoExecute', undefined) });
  const pods = fc.record({
    nodeSelector: fc.option(fc.dictionary(fc.constantFrom(KEY, 'disk'), fc.constantFrom('shop', 'bank')), { nil: undefined }),
    tolerations: fc.option(fc.array(toleration, { maxLength: 3 }), { nil: undefined }),
    runtimeClassName: fc.constantFrom('gvisor', 'runc', undefined),
  });
  fc.assert(fc.property(pods, (pod) => {
    const once = placed(pod);
    const twice = placed(once.podSpec);
    expect(twice).toEqual(once);
    const given = pod.tolerations ?? [];
    expect(once.podSpec.tolerations.slice(0, given.length)).toEqual(JSON.parse(JSON.stringify(given)));
    if (once.problems.length === 0) {
      expect([once.podSpec.nodeSelector[KEY], once.podSpec.runtimeClassName]).toEqual(['shop', 'gvisor']);
    }
  }));
});

describe('refuses', () => {
  test('nodes and a runtime class of others at once, naming construct, field and fix', () => {
    const message = refusalOf(() => WORKLOADS.Deployment(placedChart(), 'web', { nodeSelector: { [KEY]: 'bank' }, runtimeClassName: 'runc' }));
    expect(message).toContain(`chart/web: spec.template.spec.nodeSelector["${KEY}"] is for other nodes than those of the tenant, got 'bank'. The pool shop is allowed. Remove or correct the value, or add to exemptions: Exemption.of({ rule: 'tenancy-dedicated-nodes'`);
    expect(message).toContain("chart/web: spec.template.spec.runtimeClassName leaves the sandbox of the tenant, got 'runc'. gvisor is allowed. Remove or correct the value, or add to exemptions: Exemption.of({ rule: 'tenancy-sandbox'");
  });

  test.each<[string, any]>([['another pool', { ...TOLERATION, value: 'bank' }], ['every pool', { key: KEY, operator: 'Exists' }], ['every value, naming the own', { ...TOLERATION, operator: 'Exists' }]])('a toleration of %s', (_, toleration) => {
    const { podSpec, problems } = placed({ tolerations: [toleration] });
    expect(problems).toEqual(['tenancy-dedicated-nodes tolerations[0]']);
    expect(podSpec.tolerations).toEqual([toleration, TOLERATION]);
  });

  test('a JSON patch to other nodes and out of the sandbox when it is rendered', () => {
    const workload = WORKLOADS.DaemonSet(placedChart(), 'agent');
    workload.addJsonPatch(JsonPatch.replace('/spec/template/spec/nodeSelector', { [KEY]: 'bank' }), JsonPatch.replace('/spec/template/spec/runtimeClassName', 'runc'));
    expect(refusalOf(() => manifestOf(workload))).toMatch(/chart\/agent: .*nodeSelector.*got 'bank'[^]*chart\/agent: .*runtimeClassName.*got 'runc'/);
  });

  test('included YAML with all its conflicts in one error', () => {
    const url = yamlFile(JSON.stringify(included({ nodeSelector: { [KEY]: 'bank' }, runtimeClassName: 'runc' })));
    expect(refusalOf(() => new HardenedInclude(placedChart(), 'include', { url }))).toMatch(/nodeSelector[^]*runtimeClassName/);
  });
});

test('a JSON patch that removes it changes nothing', () => {
  const workload = WORKLOADS.Deployment(placedChart(), 'web');
  workload.addJsonPatch(...['nodeSelector', 'tolerations', 'runtimeClassName'].map((field) => JsonPatch.remove(`/spec/template/spec/${field}`)));
  expect(podSpecOf(manifestOf(workload))).toMatchObject({ nodeSelector: { [KEY]: 'shop' }, tolerations: [TOLERATION], runtimeClassName: 'gvisor' });
});

test('an exemption lets a pod run elsewhere', () => {
  const exemptions = [exempt('tenancy-dedicated-nodes'), exempt('tenancy-sandbox')];
  const workload = WORKLOADS.DaemonSet(placedChart(), 'agent', { exemptions, nodeSelector: { [KEY]: 'gpu' }, runtimeClassName: 'runc' });
  expect(podSpecOf(manifestOf(workload))).toMatchObject({ nodeSelector: { [KEY]: 'gpu' }, runtimeClassName: 'runc' });
});

/** A Deployment of third parties in the namespace of the chart. */
function included(podSpec: any = {}): any {
  const { ephemeralContainers: _, ...clean } = podSpecOf(workloadOf('apps/Deployment'));
  const workload = workloadOf('apps/Deployment', { ...clean, ...podSpec });
  return { ...workload, metadata: { ...workload.metadata, namespace: 'shop' } };
}

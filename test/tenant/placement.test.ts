import { Size } from 'cdk8s';
import { WORKLOAD, annotationsOf, judged, placementOf, rawPods } from './placed-tenants';
import { manifestOf, tenantOf } from './tenants';
import { podSpecOf } from '../../src/manifest';
import { DedicatedNodes } from '../../src/tenant';
import { impliedAllowances, placementMistakes, settlePlacement } from '../../src/tenant/placement';
import { HardenedDeployment } from '../../src/workload';

const RULE = 'tenancy-sandbox';

test('a sandboxed tenant is written like this', () => {
  const web = tenantOf({ sandbox: 'gvisor' }).addNamespace('web');
  new HardenedDeployment(web, 'web', WORKLOAD);
  expect({ annotations: placementOf(web), runtimeClassName: podSpecOf(manifestOf(web, 'Deployment')).runtimeClassName }).toMatchSnapshot();
});

test('a tenant that says nothing of it is written as before', () => {
  const web = tenantOf().addNamespace('web');
  expect(Object.keys(annotationsOf(web)).filter((key) => /node-pool|sandbox|security-groups/.test(key))).toEqual([]);
  expect(web.toJson().some(({ kind }) => kind === 'SecurityGroupPolicy')).toBe(false);
});

test('a namespace has another sandbox than its tenant, or none', () => {
  const tenant = tenantOf({ sandbox: 'gvisor' });
  const namespaces = [undefined, 'kata', ''].map((sandbox, index) => tenant.addNamespace(`n${index}`, { sandbox }));
  expect(namespaces.map((namespace) => [namespace.placement?.sandbox, annotationsOf(namespace)['cdk8s-bulwark/sandbox']]))
    .toEqual([['gvisor', 'gvisor'], ['kata', 'kata'], [undefined, undefined]]);
});

test('the overhead goes with the class that it is of', () => {
  const [tenants, own] = [{ memory: Size.mebibytes(100) }, { memory: Size.mebibytes(200) }];
  const base = { sandbox: 'kata', sandboxOverhead: tenants };
  expect(settlePlacement(base, {}).sandboxOverhead).toBe(tenants);
  expect(settlePlacement(base, { sandbox: 'gvisor' }).sandboxOverhead).toBeUndefined();
  expect(settlePlacement(base, { sandbox: '' }).sandboxOverhead).toBeUndefined();
  expect(settlePlacement(base, { sandboxOverhead: own })).toMatchObject({ sandbox: 'kata', sandboxOverhead: own });
  expect(settlePlacement(base, { sandbox: 'gvisor', sandboxOverhead: own })).toMatchObject({ sandbox: 'gvisor', sandboxOverhead: own });
});

test('nodes and sandbox need not be allowed a second time', () => {
  expect(impliedAllowances({ nodes: DedicatedNodes.pool('shop'), sandbox: 'gvisor' })).toEqual({
    runtimeClasses: ['gvisor'],
    tolerations: [{ key: 'node-restriction.kubernetes.io/pool', operator: 'Equal', value: 'shop', effect: 'NoSchedule' }],
  });
  expect(impliedAllowances({})).toEqual({ runtimeClasses: [], tolerations: [] });
  const annotations = annotationsOf(tenantOf({ nodes: DedicatedNodes.pool('shop'), sandbox: 'gvisor' }).addNamespace('web'));
  expect(annotations).toMatchObject({
    'cdk8s-bulwark/allowed-runtime-classes': 'gvisor',
    'cdk8s-bulwark/allowed-tolerations': 'node-restriction.kubernetes.io/pool=shop:NoSchedule',
  });
});

test('the rules over allow-lists take workloads on the own nodes and in the own sandbox', () => {
  for (const rule of ['tenancy-allowed-tolerations', 'tenancy-allowed-runtime-classes']) {
    const { app, web } = judged(rule, { nodes: DedicatedNodes.pool('shop'), sandbox: 'gvisor' });
    new HardenedDeployment(web, 'web', WORKLOAD);
    expect(() => app.synthYaml()).not.toThrow();
  }
});

test.each(['gVisor', 'a_b', 'x'.repeat(254)])('refuses the sandbox %j', (sandbox) => {
  expect(placementMistakes('shop', { sandbox }, {})).toMatchObject([{ field: 'sandbox', problem: 'is not the name of a RuntimeClass', given: sandbox }]);
  expect(() => tenantOf({ sandbox })).toThrow('shop: sandbox is not the name of a RuntimeClass');
  expect(() => tenantOf().addNamespace('web', { sandbox })).toThrow('shop/web: sandbox is not the name of a RuntimeClass');
});

test('refuses a workload of another class', () => {
  const web = tenantOf({ sandbox: 'gvisor' }).addNamespace('web');
  expect(() => new HardenedDeployment(web, 'web', { ...WORKLOAD, runtimeClassName: 'runc' }))
    .toThrow("shop/web/web: spec.template.spec.runtimeClassName leaves the sandbox of the tenant, got 'runc'. gvisor is allowed.");
});

describe('at synth', () => {
  test('workloads, and raw pods in the sandbox, pass', () => {
    const { app, web, outside } = judged(RULE, { sandbox: 'gvisor' });
    new HardenedDeployment(web, 'web', WORKLOAD);
    rawPods(web, { runtimeClassName: 'gvisor' });
    rawPods(outside);
    expect(() => app.synthYaml()).not.toThrow();
  });

  test.each([undefined, 'runc'])('refuses a raw pod of the class %s, naming it', (runtimeClassName) => {
    const { app, web } = judged(RULE, { sandbox: 'gvisor' });
    rawPods(web, { runtimeClassName });
    expect(() => app.synthYaml()).toThrow(/shop\/web\/raw: .*do not run in its sandbox gvisor/);
  });
});

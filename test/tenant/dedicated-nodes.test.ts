import { WORKLOAD, annotationsOf, judged, placementOf, rawPods } from './placed-tenants';
import { manifestOf, tenantOf } from './tenants';
import { podSpecOf } from '../../src/manifest';
import { DedicatedNodes } from '../../src/tenant';
import { HardenedDaemonSet, HardenedDeployment } from '../../src/workload';

const KEY = 'node-restriction.kubernetes.io/pool';
const RULE = 'tenancy-dedicated-nodes';
const nodes = DedicatedNodes.pool('shop');
const tolerations = [{ key: KEY, operator: 'Equal', value: 'shop', effect: 'NoSchedule' }];

test('a tenant with nodes of its own is written like this', () => {
  const web = tenantOf({ nodes }).addNamespace('web');
  new HardenedDaemonSet(web, 'agent', WORKLOAD);
  const { nodeSelector, tolerations: tolerated } = podSpecOf(manifestOf(web, 'DaemonSet'));
  expect({ annotations: placementOf(web), pods: { nodeSelector, tolerations: tolerated } }).toMatchSnapshot();
});

test('a pool says which label and taint its nodes have', () => {
  expect([nodes.poolName, nodes.labels, nodes.taint]).toEqual(['shop', { [KEY]: 'shop' }, `${KEY}=shop:NoSchedule`]);
  expect([DedicatedNodes.none().poolName, DedicatedNodes.none().labels, DedicatedNodes.none().taint]).toEqual([undefined, {}, undefined]);
});

test('a namespace has another pool than its tenant, or none', () => {
  const tenant = tenantOf({ nodes });
  const placements = [undefined, DedicatedNodes.pool('gpu'), DedicatedNodes.none()].map((own, index) => {
    const namespace = tenant.addNamespace(`n${index}`, { nodes: own });
    new HardenedDeployment(namespace, 'web', WORKLOAD);
    const { nodeSelector } = podSpecOf(manifestOf(namespace, 'Deployment'));
    return [namespace.placement?.nodePool, annotationsOf(namespace)['cdk8s-bulwark/node-pool'], nodeSelector?.[KEY]];
  });
  expect(placements).toEqual([['shop', 'shop', 'shop'], ['gpu', 'gpu', 'gpu'], [undefined, undefined, undefined]]);
});

test.each(['', 'Shop', 'shop.example', '-shop', 'x'.repeat(64)])('refuses the pool %j', (name) => {
  expect(() => DedicatedNodes.pool(name)).toThrow(`DedicatedNodes: pool is not a DNS-1123 label, got '${name}'. `);
});

test('refuses a workload for the nodes of another pool', () => {
  const web = tenantOf({ nodes }).addNamespace('web');
  expect(() => new HardenedDeployment(web, 'web', { ...WORKLOAD, nodeSelector: { [KEY]: 'bank' } }))
    .toThrow(`shop/web/web: spec.template.spec.nodeSelector["${KEY}"] is for other nodes than those of the tenant, got 'bank'. The pool shop is allowed.`);
});

describe('at synth', () => {
  test('workloads, and raw pods that stay in the pool, pass', () => {
    const { app, web, outside } = judged(RULE, { nodes });
    new HardenedDeployment(web, 'web', WORKLOAD);
    rawPods(web, { nodeSelector: { [KEY]: 'shop' }, tolerations });
    rawPods(outside);
    expect(() => app.synthYaml()).not.toThrow();
  });

  test.each<[string, any, RegExp]>([
    ['may run anywhere', { tolerations }, /shop\/web\/raw: .*may run outside its pool, the nodes with node-restriction\.kubernetes\.io\/pool=shop/],
    ['does not tolerate the taint', { nodeSelector: { [KEY]: 'shop' } }, /shop\/web\/raw: .*do not tolerate the taint/],
  ])('refuses a raw pod that %s, naming it', (_, podSpec, message) => {
    const { app, web } = judged(RULE, { nodes });
    rawPods(web, podSpec);
    expect(() => app.synthYaml()).toThrow(message);
  });

  test('refuses a raw pod of nobody on the nodes of the tenant, naming it', () => {
    const { app, outside } = judged(RULE, { nodes });
    rawPods(outside, { nodeSelector: { [KEY]: 'shop' }, tolerations });
    expect(() => app.synthYaml()).toThrow(/outside\/raw: .*Pods of namespace blog ask for nodes of pool shop, which is not theirs[^]*outside\/raw: .*tolerate the taint of pool shop/);
  });
});

import { TaintEffect } from 'cdk8s-plus-28';
import { annotationsOf } from './placed-tenants';
import { app, tenantOf } from './tenants';
import { AdmissionPlugin, TargetCluster } from '../../src/target';
import { DedicatedNodes, SecureTenantProps, TenantNamespace } from '../../src/tenant';
import { pluginAnnotations } from '../../src/tenant/placement-plugins';

const { POD_NODE_SELECTOR, POD_TOLERATION_RESTRICTION } = AdmissionPlugin;
const PREFIX = 'scheduler.alpha.kubernetes.io/';
const nodes = DedicatedNodes.pool('shop');
const OURS = { key: 'node-restriction.kubernetes.io/pool', operator: 'Equal', value: 'shop', effect: 'NoSchedule' };

function namespaceFor(plugins: AdmissionPlugin[], props: Partial<SecureTenantProps> = { nodes }): TenantNamespace {
  const root = app();
  TargetCluster.of({ admissionPlugins: plugins }).applyTo(root);
  return tenantOf(props, root).addNamespace('web');
}

test('a cluster with both plug-ins gets their annotations', () => {
  const annotations = Object.entries(annotationsOf(namespaceFor([POD_NODE_SELECTOR, POD_TOLERATION_RESTRICTION])));
  expect(Object.fromEntries(annotations.filter(([key]) => key.startsWith(PREFIX)))).toMatchSnapshot();
});

test.each<[string, AdmissionPlugin[], string[]]>([
  ['none', [], []],
  ['PodNodeSelector', [POD_NODE_SELECTOR], ['node-selector']],
  ['PodTolerationRestriction', [POD_TOLERATION_RESTRICTION], ['defaultTolerations', 'tolerationsWhitelist']],
])('a cluster with %s gets its annotations only', (_, plugins, expected) => {
  const keys = Object.keys(annotationsOf(namespaceFor(plugins))).filter((key) => key.startsWith(PREFIX));
  expect(keys.map((key) => key.slice(PREFIX.length))).toEqual(expected);
});

test.each<[string, Partial<SecureTenantProps>]>([['no nodes', {}], ['any node', { nodes: DedicatedNodes.none() }]])('a tenant with %s gets none', (_, props) => {
  const keys = Object.keys(annotationsOf(namespaceFor([POD_NODE_SELECTOR, POD_TOLERATION_RESTRICTION], props)));
  expect(keys.filter((key) => key.startsWith(PREFIX))).toEqual([]);
});

test('taints that the tenant may tolerate, and those of Kubernetes itself, pass the plug-in', () => {
  const allowed = [{ key: 'gpu', value: 'yes', effect: TaintEffect.NO_SCHEDULE }, { key: 'spot' }];
  const whitelist = JSON.parse(pluginAnnotations('shop', [POD_TOLERATION_RESTRICTION], allowed)[`${PREFIX}tolerationsWhitelist`]);
  expect(whitelist.slice(0, 3)).toEqual([OURS, { key: 'gpu', operator: 'Equal', value: 'yes', effect: 'NoSchedule' }, { key: 'spot', operator: 'Exists' }]);
  expect(whitelist.slice(3).map(({ key, operator, effect }: any) => `${key} ${operator} ${effect}`)).toEqual([
    'node.kubernetes.io/not-ready Exists NoExecute',
    'node.kubernetes.io/unreachable Exists NoExecute',
    'node.kubernetes.io/disk-pressure Exists NoSchedule',
    'node.kubernetes.io/memory-pressure Exists NoSchedule',
    'node.kubernetes.io/pid-pressure Exists NoSchedule',
    'node.kubernetes.io/unschedulable Exists NoSchedule',
  ]);
});

test('refuses annotations of the plug-ins beside nodes, and takes them without', () => {
  const annotations = { [`${PREFIX}node-selector`]: 'pool=other' };
  expect(() => namespaceFor([], { nodes, annotations })).toThrow("shop: annotations['scheduler.alpha.kubernetes.io/node-selector'] places pods beside nodes, got 'pool=other'. With nodes, this library writes the annotations of admission plug-ins.");
  expect(annotationsOf(namespaceFor([], { annotations }))).toMatchObject(annotations);
});

test('the plug-ins of a target are read back as a copy', () => {
  const given = [POD_NODE_SELECTOR];
  const target = TargetCluster.of({ admissionPlugins: given });
  given.pop();
  expect([target.admissionPlugins, TargetCluster.of().admissionPlugins]).toEqual([[POD_NODE_SELECTOR], []]);
});

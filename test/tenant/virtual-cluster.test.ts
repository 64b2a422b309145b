import { Size, Testing } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { app, CPU_AND_MEMORY, manifestOf, tenantOf } from './tenants';
import { PodSecurityLevel } from '../../src/boundary';
import { podSpecOf, toYaml } from '../../src/manifest';
import { Exemption } from '../../src/rules';
import { TargetCluster } from '../../src/target';
import { DedicatedNodes, TenantBudget, TenantNamespace, VirtualClusterOptions, VirtualClusterValues } from '../../src/tenant';
import { HardenedInclude } from '../../src/workload';
import { refusalOf, yamlFile } from '../workload/minimal-workloads';

const KEY = 'node-restriction.kubernetes.io/pool';
const nodes = DedicatedNodes.pool('shop');

function valuesOf(namespace: TenantNamespace, options?: VirtualClusterOptions): any {
  return VirtualClusterValues.of(namespace, options).toValues();
}

test('the values for a namespace of a minimal tenant', () => {
  expect(toYaml(valuesOf(tenantOf().addNamespace('vc')))).toMatchSnapshot();
});

test('nodes, sandbox and priority hold for synced pods and the control plane, without a look at the nodes', () => {
  const { sync, controlPlane } = valuesOf(tenantOf({ nodes, sandbox: 'gvisor' }).addNamespace('vc'), { priorityClass: 'tenant' });
  expect(sync.toHost.pods).toMatchObject({ enforceTolerations: [`${KEY}=shop:NoSchedule`], runtimeClassName: 'gvisor', priorityClassName: 'tenant' });
  expect(sync.fromHost.nodes).toEqual({ enabled: false, selector: { labels: { [KEY]: 'shop' } } });
  expect(controlPlane.statefulSet.scheduling).toEqual({
    nodeSelector: { [KEY]: 'shop' },
    tolerations: [{ key: KEY, operator: 'Equal', value: 'shop', effect: 'NoSchedule' }],
    priorityClassName: 'tenant',
  });
});

test('a namespace that differs from its tenant has values of its own', () => {
  const exemptions = [Exemption.of({ rule: 'tenancy-pod-security-level', reason: 'agents', owner: 'shop', expires: '2026-12-31' })];
  const namespace = tenantOf({ nodes, sandbox: 'gvisor' }).addNamespace('vc', { nodes: DedicatedNodes.none(), sandbox: 'kata', podSecurity: PodSecurityLevel.BASELINE, exemptions });
  const { sync, policies } = valuesOf(namespace);
  expect([sync.toHost.pods.runtimeClassName, sync.toHost.pods.enforceTolerations, sync.fromHost.nodes.selector, policies.podSecurityStandard]).toEqual(['kata', undefined, undefined, 'baseline']);
});

test('images come from the registry that was given', () => {
  expect(valuesOf(tenantOf().addNamespace('vc'), { imageRegistry: 'registry.example.com/shop' }).controlPlane.advanced).toEqual({ defaultImageRegistry: 'registry.example.com/shop' });
});

test('a cluster that assigns user ids gets none, and the zeros of the chart are taken away', () => {
  const root = app();
  TargetCluster.of({ assignsUserIds: true }).applyTo(root);
  const { security } = valuesOf(tenantOf({}, root).addNamespace('vc')).controlPlane.statefulSet;
  expect(security.podSecurityContext).not.toHaveProperty('fsGroup');
  expect(security.containerSecurityContext).toMatchObject({ runAsNonRoot: true, runAsUser: null, runAsGroup: null });
});

describe('with a quota of its own', () => {
  const budget = TenantBudget.of({ ...CPU_AND_MEMORY, pods: 50 });

  test('the chart bounds what the namespace bounds, and nothing else', () => {
    const namespace = tenantOf({ budget, limits: { memoryLimit: Size.mebibytes(512) } }).addNamespace('vc');
    const { resourceQuota, limitRange } = valuesOf(namespace, { ownQuota: true }).policies;
    const { resourcequotas, ...hard } = manifestOf(namespace, 'ResourceQuota').spec.hard;
    const [{ type, ...limits }] = manifestOf(namespace, 'LimitRange').spec.limits;
    const withoutNulls = (values: any) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    expect([resourceQuota.enabled, withoutNulls(resourceQuota.quota)]).toEqual([true, hard]);
    expect([limitRange.enabled, withoutNulls(limitRange.default), limitRange.defaultRequest]).toEqual([true, limits.default, limits.defaultRequest]);
    expect([resourcequotas, type, hard.pods]).toEqual(['1', 'Container', '50']);
  });

  test('amounts of the chart that the tenant does not have are taken away', () => {
    const { resourceQuota, limitRange } = valuesOf(tenantOf({ budget }).addNamespace('vc'), { ownQuota: true }).policies;
    expect(resourceQuota.quota).toMatchObject({ 'limits.cpu': null, 'limits.ephemeral-storage': null, 'count/pods': null });
    expect(limitRange.default.cpu).toBeNull();
    const limited = tenantOf({ budget: TenantBudget.of({ ...CPU_AND_MEMORY, cpuLimit: Cpu.units(20) }), limits: { cpuLimit: Cpu.units(1) } }).addNamespace('vc');
    const { policies } = valuesOf(limited, { ownQuota: true });
    expect([policies.resourceQuota.quota['limits.cpu'], policies.limitRange.default.cpu]).toEqual(['20', '1']);
  });

  test('namespaces that were added meanwhile have their share', () => {
    const tenant = tenantOf({ budget });
    const values = VirtualClusterValues.of(tenant.addNamespace('vc'), { ownQuota: true });
    expect(values.toValues().policies.resourceQuota.quota.pods).toBe('50');
    tenant.addNamespace('web');
    expect(values.toValues().policies.resourceQuota.quota.pods).toBe('25');
  });
});

test.each<[string, VirtualClusterOptions, string]>([
  ['an image registry that is none', { imageRegistry: 'https://registry.example.com' }, "VirtualClusterValues: imageRegistry is not an image registry or repository, got 'https://registry.example.com'."],
  ['a priority class that is none', { priorityClass: 'Tenant' }, "VirtualClusterValues: priorityClass is not the name of a PriorityClass, got 'Tenant'."],
])('refuses %s', (_, options, message) => {
  const namespace = tenantOf().addNamespace('vc');
  expect(() => VirtualClusterValues.of(namespace, options)).toThrow(message);
});

describe('the control plane as the chart renders it', () => {
  /** The StatefulSet of the chart with the security context of some values. */
  function controlPlane({ podSecurityContext, containerSecurityContext }: any): string {
    return yamlFile(JSON.stringify({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'vc' },
      spec: {
        serviceName: 'vc-headless',
        selector: { matchLabels: { app: 'vcluster', release: 'vc' } },
        template: {
          metadata: { labels: { app: 'vcluster', release: 'vc' } },
          spec: {
            serviceAccountName: 'vc-vc',
            securityContext: podSecurityContext,
            containers: [{ name: 'syncer', image: 'registry.example.com/shop/loft-sh/vcluster-pro:0.31.0', securityContext: containerSecurityContext }],
          },
        },
      },
    }));
  }

  const defaultResources = { cpuRequest: '200m', memoryRequest: '256Mi', memoryLimit: '2Gi', ephemeralStorageRequest: '400Mi' };

  test('is refused with the defaults of the chart', () => {
    const namespace = tenantOf().addNamespace('vc');
    const url = controlPlane({ containerSecurityContext: { allowPrivilegeEscalation: false, runAsUser: 0, runAsGroup: 0 } });
    expect(refusalOf(() => new HardenedInclude(namespace, 'vc', { url, defaultResources }))).toMatch(/^shop\/vc\/vc: StatefulSet\/vc: .*securityContext\.runAsUser is weaker than the default, got 0/);
  });

  test('is taken with these values, on the nodes and in the sandbox of the tenant', () => {
    const namespace = tenantOf({ nodes, sandbox: 'gvisor' }).addNamespace('vc');
    new HardenedInclude(namespace, 'vc', { url: controlPlane(valuesOf(namespace).controlPlane.statefulSet.security), defaultResources });
    const [statefulSet] = Testing.synth(namespace).filter(({ kind }) => kind === 'StatefulSet');
    expect(podSpecOf(statefulSet)).toMatchObject({ nodeSelector: { [KEY]: 'shop' }, runtimeClassName: 'gvisor', securityContext: { runAsNonRoot: true, fsGroup: 65532 } });
  });
});

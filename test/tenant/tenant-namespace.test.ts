import { ApiObject, JsonPatch } from 'cdk8s';
import { ClusterRole } from 'cdk8s-plus-28';
import { CPU_AND_MEMORY, app, deployment, manifestOf, tenantOf } from './tenants';
import { Subject } from '../../src/rbac';
import { TargetCluster } from '../../src/target';
import { TenantBudget, TenantNamespace } from '../../src/tenant';

const REQUESTS = { 'cpu': '1', 'memory': '1Gi', 'ephemeral-storage': '1Gi' };
const RESOURCES = { requests: REQUESTS, limits: { 'memory': '1Gi', 'ephemeral-storage': '1Gi' } };

test('a namespace holds everything that makes it safe to hand over', () => {
  const manifests = tenantOf({ developers: [Subject.group('devs')] }).addNamespace('web').toJson();
  expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? '-'}/${metadata.name}`)).toMatchSnapshot();
});

test.each(['Namespace', 'ResourceQuota', 'LimitRange', 'ServiceAccount'])('the %s of a namespace reads as written here', (kind) => {
  const root = app();
  TargetCluster.of({ kubernetes: '1.33' }).applyTo(root);
  expect(manifestOf(tenantOf({}, root).addNamespace('web'), kind)).toMatchSnapshot();
});

test('the Namespace object is not in a namespace, and everything else is in this one', () => {
  const web = tenantOf().addNamespace('web');
  const [namespace, ...others] = web.toJson();
  expect(namespace.kind).toBe('Namespace');
  expect('namespace' in namespace.metadata).toBe(false);
  expect(new Set(others.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['shop-web']));
});

test('an object of a cluster-scoped kind goes to the chart of the tenant, or below once it has no namespace', () => {
  const tenant = tenantOf();
  const web = tenant.addNamespace('web');
  new ClusterRole(tenant, 'reader', { metadata: { name: 'reader' } });
  clusterRole(web, 'patched').addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  const roles = tenant.toManifests().filter(({ kind }) => kind === 'ClusterRole');
  expect(roles.map(({ metadata }) => [metadata.name, metadata.namespace])).toEqual([['reader', undefined], ['patched', undefined]]);
});

describe('refuses at synth', () => {
  test.each<[string, (web: TenantNamespace) => unknown]>([
    ['ClusterRole of cdk8s-plus', (web) => new ClusterRole(web, 'reader', { metadata: { name: 'reader' } })],
    ['raw ClusterRole', (web) => clusterRole(web, 'reader')],
  ])('a %s in a namespace, and says where it belongs', (_, create) => {
    const web = tenantOf().addNamespace('web');
    create(web);
    expect(() => web.toJson()).toThrow(/\[shop\/web\] ClusterRole reader \(shop\/web\/reader(\/Resource)?\) is in a namespace although its kind is cluster-scoped.*got 'shop-web'.*Create it on the tenant's chart, shop\./);
  });

  const budget = TenantBudget.of({ pods: 4 });

  test('a budget that is too small for its workloads, with what needs most of it', () => {
    const web = tenantOf({ budget: TenantBudget.of({ ...CPU_AND_MEMORY, pods: 10 }) }).addNamespace('web');
    deployment(web, 'small', 1, RESOURCES);
    deployment(web, 'big', 16, RESOURCES);
    deployment(web, 'other', 2, RESOURCES);
    deployment(web, 'tiny', undefined, RESOURCES);
    expect(() => web.toJson()).toThrow("[shop/web] budget.pods is too small for what is in the namespace, got '10'. pods needs 27: Deployment big 20 (4 of it while it is rolled out), Deployment other 3 (1 of it while it is rolled out), Deployment small 2 (1 of it while it is rolled out) and 1 more. Raise the budget of the namespace or of its tenant, or ask for less.");
    expect(() => web.toJson()).toThrow("[shop/web] budget.cpu is too small for what is in the namespace, got '16'. requests.cpu needs 27");
    expect(() => web.toJson()).not.toThrow(/requests\.memory needs|ephemeral-storage needs/);
  });

  test('by what siblings leave', () => {
    const tenant = tenantOf();
    const web = tenant.addNamespace('web');
    deployment(web, 'web', 10, RESOURCES);
    expect(web.toJson().length).toBeGreaterThan(0);
    tenant.addNamespace('data');
    expect(() => tenant.toManifests()).toThrow(/\[shop\/web\] budget\.cpu is too small for what is in the namespace, got '8'\. requests\.cpu needs 13/);
  });

  test('no workload that fits exactly', () => {
    const web = tenantOf().addNamespace('web', { budget });
    deployment(web, 'web', 3, RESOURCES);
    expect(web.toJson().some(({ kind }) => kind === 'Deployment')).toBe(true);
  });

  test('a load balancer and node ports that the budget does not have', () => {
    const web = tenantOf().addNamespace('web');
    new ApiObject(web, 'service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'public' }, spec: { type: 'LoadBalancer', ports: [{ port: 443 }] } });
    expect(() => web.toJson()).toThrow(/budget\.loadBalancers is too small.*needs 1: Service public 1[^]*budget\.nodePorts is too small/);
  });

  test('a request above the limit that the LimitRange would fill in', () => {
    const web = tenantOf().addNamespace('web');
    deployment(web, 'web', 1, { requests: { ...REQUESTS, memory: '1Gi' } });
    expect(() => web.toJson()).toThrow("[shop/web] Deployment web containers[0].resources.limits.memory is missing and would be 256Mi, below the request, got '1Gi'.");
  });

  test('a pod whose own resources are less than what its containers are filled up to', () => {
    const web = tenantOf().addNamespace('web');
    new ApiObject(web, 'pod', {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'pod' },
      spec: { resources: { requests: { cpu: '50m' }, limits: { memory: '128Mi' } }, containers: [{ name: 'main' }] },
    });
    expect(() => web.toJson()).toThrow(/limits\.memory is missing and would be 256Mi, above the limit of the pod, got '128Mi'[^]*resources\.requests\.cpu is below what its containers request, 100m, got '50m'/);
  });
});

function clusterRole(web: TenantNamespace, name: string): ApiObject {
  return new ApiObject(web, name, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name } });
}

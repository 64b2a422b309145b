import { ApiObject, JsonPatch } from 'cdk8s';
import { MINIMAL } from './tenants';
import { SecureApp } from '../../src/app';
import { Clock } from '../../src/rules';
import { SecureTenant, TenantBackend } from '../../src/tenant';
import { inDirectory } from '../app/synthesized';

const BACKENDS: [string, TenantBackend][] = [
  ['OpenShift', TenantBackend.openShift()],
  ['OpenShift, with a shared budget', TenantBackend.openShift({ sharedBudget: true })],
  ['Capsule', TenantBackend.capsule()],
  ['Capsule, where owners make namespaces', TenantBackend.capsule({ maxNamespaces: 9, sharedBudget: true, labelNamespaces: true })],
];

function synth(backend: TenantBackend | undefined, change: (root: SecureApp, tenant: SecureTenant) => void = () => undefined): string {
  return inDirectory((outdir) => {
    const root = new SecureApp({ outdir, summary: false, reports: false, clock: Clock.fixed('2026-03-01') });
    const [shop, bank] = ['shop', 'bank'].map((id) => new SecureTenant(root, id, { ...MINIMAL, backend }));
    [shop, bank].forEach((tenant) => tenant.addNamespace('web'));
    change(root, shop);
    return root.synthYaml();
  });
}

function patch(tenant: SecureTenant, kind: string, ...operations: JsonPatch[]): void {
  tenant.node.findAll().filter(ApiObject.isApiObject).find((object) => object.kind === kind)!.addJsonPatch(...operations);
}

test.each(BACKENDS)('an app for %s is clean under the audit', (_, backend) => {
  expect(synth(backend).length).toBeGreaterThan(synth(undefined).length);
});

test('a tenant has the objects of its back-end and of no other', () => {
  const [openShift, capsule] = [synth(TenantBackend.openShift()), synth(TenantBackend.capsule())];
  expect([/quota\.openshift\.io/, /capsule\.clastix\.io/].map((group) => [group.test(openShift), group.test(capsule)])).toEqual([[true, false], [false, true]]);
});

describe('synth fails', () => {
  test.each<[string, TenantBackend, string, RegExp, ...JsonPatch[]]>([
    ['a quota that is turned to another tenant', TenantBackend.openShift({ sharedBudget: true }), 'ClusterResourceQuota', /shop\/ClusterResourceQuotas: ClusterResourceQuota shop-tenant-budget spec\.selector\.labels\.matchLabels\['cdk8s-bulwark\/tenant'\] is not what the props say any more, got 'bank'\. They make it shop\. .*\/tenant-budget away, or change budget\./, JsonPatch.replace('/spec/selector/labels/matchLabels/cdk8s-bulwark~1tenant', 'bank')],
    ['owners that Capsule binds to admin', TenantBackend.capsule(), 'Tenant', /shop\/Capsule: Tenant shop spec\.owners\[0\]\.clusterRoles is not what the props say any more, got undefined\. They make it \[\"shop-tenant-owner\"\]/, JsonPatch.remove('/spec/owners/0/clusterRoles')],
    ['a list that Capsule no longer has', TenantBackend.capsule(), 'Tenant', /shop\/Capsule: Tenant shop spec\.storageClasses is not what the props say any more/, JsonPatch.remove('/spec/storageClasses')],
  ])('where a patch makes %s', (_, backend, kind, error, ...operations) => {
    expect(() => synth(backend, (_root, tenant) => patch(tenant, kind, ...operations))).toThrow(error);
  });

  test('where a raw quota is one for two tenants', () => {
    expect(() => synth(TenantBackend.openShift(), (_, tenant) => new ApiObject(tenant, 'raw', {
      apiVersion: 'quota.openshift.io/v1',
      kind: 'ClusterResourceQuota',
      metadata: { name: 'raw' },
      spec: { selector: { labels: { matchExpressions: [{ key: 'cdk8s-bulwark/tenant', operator: 'Exists' }] } }, quota: { hard: { pods: '9' } } },
    }))).toThrow(/shop\/raw[^]*tenancy-shared-quota/);
  });

  test('where a second Capsule Tenant of the same name takes the place of ours', () => {
    expect(() => synth(TenantBackend.capsule(), (_, tenant) => new ApiObject(tenant, 'raw', {
      apiVersion: 'capsule.clastix.io/v1beta2', kind: 'Tenant', metadata: { name: 'shop' }, spec: { owners: [] },
    }))).toThrow(/shop\/raw/);
  });
});

import { JsonPatch } from 'cdk8s';
import { MINIMAL, app, manifestOf, tenantOf } from './tenants';
import { Clock, SecureApp } from '../../src';
import { compile } from '../../src/audit/cel/environment';
import { TargetCluster } from '../../src/target';
import { SecureTenant } from '../../src/tenant';
import { breachesOf } from '../rules/describe-rule';

const POLICIES = ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'];
const policiesOf = (tenant: SecureTenant) => tenant.toJson().filter(({ kind }) => POLICIES.includes(kind));

test('a policy of the tenant denies the deletion of its namespaces and their claims', () => {
  const tenant = tenantOf({ deletionProtection: true });
  tenant.addNamespace('web');
  tenant.addNamespace('data');
  expect(policiesOf(tenant)).toMatchSnapshot();
});

test('the Namespace tells Argo CD, Flux and Helm to leave it where it is', () => {
  const web = tenantOf({ deletionProtection: true }).addNamespace('web');
  expect(manifestOf(web, 'Namespace').metadata.annotations).toMatchObject({
    'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'helm.sh/resource-policy': 'keep', 'kustomize.toolkit.fluxcd.io/prune': 'disabled',
  });
  expect(web.deletionProtection).toBe(true);
});

test.each<[string, boolean | undefined, boolean[]]>([['no tenant', undefined, [false, true]], ['a tenant', true, [true, false]]])('a namespace differs from %s', (_, deletionProtection, own) => {
  const tenant = tenantOf({ deletionProtection });
  const [web, data] = own.map((value, index) => tenant.addNamespace(`n${index}`, { deletionProtection: value }));
  expect([web.deletionProtection, data.deletionProtection]).toEqual(own);
  expect(JSON.stringify(policiesOf(tenant)[0].spec.matchConditions)).toContain(`in [\\"shop-n${own.indexOf(true)}\\"]`);
});

test('neither the order of namespaces nor how often it renders changes the policy', () => {
  const policyOf = (ids: string[]) => {
    const tenant = tenantOf({ deletionProtection: true });
    ids.forEach((id) => tenant.addNamespace(id));
    return [tenant.toJson(), tenant.toJson()].map((manifests) => manifests.filter(({ kind }) => POLICIES.includes(kind)));
  };
  const [first, again] = policyOf(['a', 'b', 'c']);
  expect(again).toEqual(first);
  expect(policyOf(['c', 'b', 'a'])[0]).toEqual(first);
});

test('a tenant that protects nothing has no policy', () => {
  const tenant = tenantOf({ deletionProtection: true });
  const web = tenant.addNamespace('web', { deletionProtection: false });
  expect(policiesOf(tenant)).toEqual([]);
  expect(manifestOf(web, 'Namespace').metadata.annotations ?? {}).not.toHaveProperty(['helm.sh/resource-policy']);
});

test('the rules about admission policies find nothing in it', () => {
  const tenant = tenantOf({ deletionProtection: true });
  tenant.addNamespace('web');
  expect(policiesOf(tenant).flatMap((manifest) => breachesOf(manifest))).toEqual([]);
});

describe('the API server', () => {
  const tenant = tenantOf({ deletionProtection: true });
  tenant.addNamespace('web');
  tenant.addNamespace('open', { deletionProtection: false });
  const { matchConditions, validations } = policiesOf(tenant)[0].spec;
  const isDenied = (resource: string, oldObject: any) => {
    const evaluate = (expression: string) => compile(expression, ['oldObject', 'request'])({ oldObject, request: { resource: { group: '', version: 'v1', resource } } });
    return matchConditions.every(({ expression }: any) => evaluate(expression)) && !validations.every(({ expression }: any) => evaluate(expression));
  };
  const namespace = (name: string) => ({ metadata: { name } });
  const claim = (of: string, ...ownerReferences: any[]) => ({ metadata: { name: 'data', namespace: of, ...ownerReferences.length > 0 ? { ownerReferences } : {} } });

  test.each<[string, string, any, boolean]>([
    ['the deletion of a protected namespace', 'namespaces', namespace('shop-web'), true],
    ['the deletion of one that is not', 'namespaces', namespace('shop-open'), false],
    ['the deletion of a namespace of somebody else', 'namespaces', namespace('shop-web2'), false],
    ['the deletion of a claim in a protected namespace', 'persistentvolumeclaims', claim('shop-web'), true],
    ['the deletion of a claim that something else owns', 'persistentvolumeclaims', claim('shop-web', { kind: 'Database', name: 'db' }), true],
    ['the deletion of a claim that goes with its pod', 'persistentvolumeclaims', claim('shop-web', { kind: 'Pod', name: 'web' }), false],
    ['the deletion of a claim that goes with its StatefulSet', 'persistentvolumeclaims', claim('shop-web', { kind: 'StatefulSet', name: 'db' }), false],
    ['the deletion of a claim elsewhere', 'persistentvolumeclaims', claim('shop-open'), false],
    ['the deletion of a claim that is named like a namespace', 'persistentvolumeclaims', { metadata: { name: 'shop-web', namespace: 'other' } }, false],
  ])('answers %s', (_, resource, oldObject, denied) => {
    expect(isDenied(resource, oldObject)).toBe(denied);
  });
});

test('refuses it in a cluster without such policies, for a tenant and for a namespace', () => {
  const at = (kubernetes: string) => {
    const root = app();
    TargetCluster.of({ kubernetes }).applyTo(root);
    return root;
  };
  expect(() => tenantOf({ deletionProtection: true }, at('1.29'))).toThrow("shop: deletionProtection is not there in this cluster, got '1.29'. ValidatingAdmissionPolicy is there from Kubernetes 1.30.");
  expect(() => tenantOf({}, at('1.29')).addNamespace('web', { deletionProtection: true })).toThrow('shop/web: deletionProtection is not there in this cluster');
  expect(tenantOf({}, at('1.30')).addNamespace('web', { deletionProtection: true }).deletionProtection).toBe(true);
});

test('refuses annotations by which a tool may delete it', () => {
  expect(() => tenantOf({ annotations: { 'helm.sh/resource-policy': 'delete' } }).addNamespace('web', { deletionProtection: true })).toThrow("annotations['helm.sh/resource-policy'] lets Helm delete");
});

test.each<[string, JsonPatch, string, string]>([
  ['policy', JsonPatch.replace('/spec/matchConditions/0/expression', 'false'), 'ValidatingAdmissionPolicy tenant-shop-deletion-protection spec.matchConditions[0].expression', "got 'false'. They make it (request"],
  ['policy', JsonPatch.replace('/spec/failurePolicy', 'Ignore'), 'ValidatingAdmissionPolicy tenant-shop-deletion-protection spec.failurePolicy', "got 'Ignore'. They make it Fail."],
  ['binding', JsonPatch.replace('/spec/validationActions/0', 'Audit'), 'ValidatingAdmissionPolicyBinding tenant-shop-deletion-protection spec.validationActions[0]', "got 'Audit'. They make it Deny."],
])('refuses at synth a patch of the %s that lifts it', (child, patch, field, values) => {
  const tenant = tenantOf({ deletionProtection: true });
  tenant.addNamespace('web');
  (tenant.node.findChild('deletion-protection').node.findChild(child) as any).addJsonPatch(patch);
  expect(() => tenant.toJson()).toThrow(`[shop/deletion-protection] ${field} is not what the props say any more, ${values}`);
  expect(() => tenant.toJson()).toThrow(`Take the JSON patch of shop/deletion-protection/${child} away, or change deletionProtection.`);
});

test('refuses in an app a policy that was patched to let go of a namespace, naming the construct', () => {
  const secure = new SecureApp({ clock: Clock.fixed('2026-03-01'), summary: false });
  const tenant = new SecureTenant(secure, 'shop', { ...MINIMAL, deletionProtection: true });
  tenant.addNamespace('web');
  expect(secure.synthYaml()).toContain('name: tenant-shop-deletion-protection');
  (tenant.node.findChild('deletion-protection').node.findChild('policy') as any).addJsonPatch(JsonPatch.replace('/spec/matchConditions/0/expression', 'false'));
  expect(() => secure.synthYaml()).toThrow(/shop\/deletion-protection: ValidatingAdmissionPolicy tenant-shop-deletion-protection spec\.matchConditions\[0\]\.expression is not what the props say any more/);
});

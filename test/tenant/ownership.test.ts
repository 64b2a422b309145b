import { JsonPatch } from 'cdk8s';
import { app, manifestOf, tenantOf } from './tenants';
import { SecureTenantProps, TenantNamespace } from '../../src/tenant';

const OWNED: Partial<SecureTenantProps> = {
  team: 'shop', department: 'retail', environment: 'production', costCenter: '4711', dataClassification: 'confidential', contact: 'shop@example.com',
};

test('a namespace says whose it is and who pays', () => {
  const { labels, annotations } = manifestOf(tenantOf(OWNED).addNamespace('web'), 'Namespace').metadata;
  expect({ labels, annotations }).toMatchSnapshot();
});

test('a namespace replaces what its tenant says, one by one', () => {
  const { labels, annotations } = manifestOf(tenantOf(OWNED).addNamespace('web', { team: 'web', contact: 'https://chat.example.com/web' }), 'Namespace').metadata;
  expect(labels).toMatchObject({ 'team': 'web', 'department': 'retail', 'cdk8s-bulwark/cost-center': '4711' });
  expect(annotations['cdk8s-bulwark/contact']).toBe('https://chat.example.com/web');
});

test('whoever says nothing gets nothing', () => {
  const { labels, annotations } = manifestOf(tenantOf().addNamespace('web'), 'Namespace').metadata;
  expect([...Object.keys(labels), ...Object.keys(annotations ?? {})].filter((key) => /team|department|^env$|cost|classification|contact/.test(key))).toEqual([]);
});

test('a label that says the same is kept', () => {
  expect(manifestOf(tenantOf({ team: 'shop', labels: { team: 'shop' } }).addNamespace('web'), 'Namespace').metadata.labels.team).toBe('shop');
});

test.each(['team', 'department', 'environment', 'costCenter', 'dataClassification'])('refuses a %s that is no label value, or empty', (field) => {
  expect(() => tenantOf({ [field]: 'the shop' })).toThrow(`shop: ${field} is not a label value, got 'the shop'.`);
  expect(() => tenantOf({ [field]: '' })).toThrow(`shop: ${field} is empty, got ''.`);
  expect(() => tenantOf().addNamespace('web', { [field]: 'x'.repeat(64) })).toThrow(`shop/web: ${field} is not a label value`);
});

test('refuses a label that says something else', () => {
  expect(() => tenantOf({ team: 'shop', labels: { team: 'web' } })).toThrow("shop: team is not what labels['team'] says, got 'shop'. It is written to that label, which is web. Remove one of them.");
  expect(() => tenantOf({ labels: { env: 'test' } }).addNamespace('web', { environment: 'production' })).toThrow("environment is not what labels['env'] says");
});

test.each(['shop', '@example.com', 'shop@example', 'a b@example.com', 'http://example.com', 'https://', 'https:///x', ''])('refuses the contact "%s"', (contact) => {
  expect(() => tenantOf({ contact })).toThrow(`shop: contact is neither an e-mail address nor a URL, got '${contact}'.`);
});

test.each<[string, (patch: typeof JsonPatch) => JsonPatch, RegExp]>([
  ['takes a label away', (patch) => patch.remove('/metadata/labels/team'), /\[shop\/web\] Namespace shop-web metadata\.labels\['team'\] is not what the props say any more, got undefined\. They make it shop\./],
  ['changes who pays', (patch) => patch.replace('/metadata/labels/cdk8s-bulwark~1cost-center', '1'), /labels\['cdk8s-bulwark\/cost-center'\] is not what the props say any more, got '1'/],
  ['takes the contact away', (patch) => patch.remove('/metadata/annotations/cdk8s-bulwark~1contact'), /annotations\['cdk8s-bulwark\/contact'\]/],
])('refuses at synth a patch that %s', (_, patchOf, text) => {
  const web = tenantOf(OWNED, app()).addNamespace('web');
  patchNamespace(web, patchOf(JsonPatch));
  expect(() => web.toJson()).toThrow(text);
});

function patchNamespace(namespace: TenantNamespace, patch: JsonPatch): void {
  (namespace.node.findChild('namespace') as any).addJsonPatch(patch);
}

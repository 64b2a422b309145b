import { ObjectGraph } from '../../src/rules/object-graph';
import { nameOfRival, ownerOf } from '../../src/rules/object-owner';

const web = { manifest: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop-web' } } };
const namespace = (labels: any, tenant?: string) => ({ manifest: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop-web', labels } }, tenant });
const ownerWith = (object: any, ...others: any[]) => ownerOf(new ObjectGraph([object, ...others], 37), object);

test('the tenant is that of the label of the Namespace, then the one it was created in, then that of the object', () => {
  const ofBank = { ...web, tenant: 'bank' };
  expect(ownerWith(ofBank, namespace({ 'cdk8s-bulwark/tenant': 'shop' }, 'blog'))).toEqual({ owner: 'tenant shop', isTenants: true });
  expect(ownerWith(ofBank, namespace({}, 'blog'))).toEqual({ owner: 'tenant blog', isTenants: true });
  expect(ownerWith(ofBank, namespace({}))).toEqual({ owner: 'tenant bank', isTenants: true });
});

test('without a tenant the namespace is the owner', () => {
  expect(ownerWith(web)).toEqual({ owner: 'namespace shop-web', isTenants: false });
});

test('rivals are named with their namespace and where they come from', () => {
  expect(nameOfRival(web)).toBe('Service web of namespace shop-web');
  expect(nameOfRival({ ...web, origin: { construct: 'shop/web/service' } })).toBe('Service web of namespace shop-web (shop/web/service)');
  expect(nameOfRival({ ...web, origin: { file: 'web.yaml' } })).toBe('Service web of namespace shop-web (web.yaml)');
  expect(nameOfRival(namespace({}))).toBe('Namespace shop-web');
});

import { readManifestFiles } from '../../src/audit';

function read(text: string) {
  const { objects, skipped } = readManifestFiles([{ file: 'a.yaml', text }]);
  return {
    skipped,
    objects: objects.map(({ manifest, unreadable, origin, keys }) => ({
      kind: manifest.kind,
      name: manifest.metadata?.name,
      document: origin.document,
      ...unreadable ? { unreadable } : {},
      ...keys.length ? { keys } : {},
    })),
  };
}

test('every document is an object, and what is none of Kubernetes is counted', () => {
  expect(read('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\nreplicas: 3\n---\n- 1\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: b}\n')).toEqual({
    skipped: 2,
    objects: [{ kind: 'ConfigMap', name: 'a', document: 0 }, { kind: 'Secret', name: 'b', document: 3 }],
  });
});

test('a List is the objects that it holds, and a typed list too', () => {
  const items = '[{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}, {apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Secret, metadata: {name: b}}]}]';
  expect(read(`apiVersion: v1\nkind: List\nitems: ${items}`).objects).toEqual([
    { kind: 'ConfigMap', name: 'a', document: 0, keys: ['items', 0] }, { kind: 'Secret', name: 'b', document: 0, keys: ['items', 1, 'items', 0] },
  ]);
  expect(read('apiVersion: apps/v1\nkind: DeploymentList\nitems: [{metadata: {name: a}}]').objects).toEqual([{ kind: 'Deployment', name: 'a', document: 0, keys: ['items', 0] }]);
});

test.each([
  ['apiVersion: v1\nmetadata: {name: a}', 'kind has to be a text'],
  ['kind: Pod\nmetadata: {name: a}', 'apiVersion has to be a text'],
  ['apiVersion: 1\nkind: Pod', 'apiVersion has to be a text'],
  ['apiVersion: v1\nkind: Pod\nmetadata: [a]', 'metadata has to be a map'],
  ['apiVersion: v1\nkind: List\nitems: [5]', 'An item of a List is no Kubernetes object'],
  ['apiVersion: v1\nkind: List\nitems: [{}]', 'An item of a List is no Kubernetes object'],
])('%j cannot be judged: %s', (text, reason) => {
  expect(read(text).objects).toMatchObject([{ unreadable: reason }]);
});

test('a document that is broken does not hide the others', () => {
  const { objects } = read('a: [\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: b}\n---\na: 1\na: 2\n');
  expect(objects.map(({ kind, unreadable }) => kind ?? unreadable?.split('\n')[0])).toEqual([expect.stringMatching(/./), 'Secret', expect.stringContaining('duplicated mapping key')]);
});

test('it is read as kubectl reads: YAML 1.1 booleans and octals, anchors', () => {
  const text = 'apiVersion: v1\nkind: Secret\nimmutable: yes\nmode: 0400\nmetadata: &m {name: b}\nagain: *m\n';
  expect(readManifestFiles([{ file: 'a', text }]).objects[0].manifest).toMatchObject({ immutable: true, mode: 256, again: { name: 'b' } });
});

test('objects belong to the tenant that the label of their namespace names', () => {
  const text = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop-web, labels: {cdk8s-bulwark/tenant: shop}}\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: b, namespace: shop-web}\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: c}\n';
  expect(readManifestFiles([{ file: 'a', text }]).objects.map(({ tenant }) => tenant)).toEqual(['shop', 'shop', undefined]);
});

test('exemptions of annotations come with the place where they stand', () => {
  const text = 'apiVersion: v1\nkind: Secret\nmetadata: {name: b, annotations: {cdk8s-bulwark/exemption.pod-privileged: \'{"owner":"a","reason":"b","expires":"2999-01-01"}\'}}';
  expect(readManifestFiles([{ file: 'a.yaml', text }]).objects[0].exemptions).toEqual([{ rule: 'pod-privileged', owner: 'a', reason: 'b', expires: '2999-01-01', declaredAt: 'Secret b in a.yaml' }]);
});

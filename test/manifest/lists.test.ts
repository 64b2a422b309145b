import { itemsOfList } from '../../src/manifest';

test('a List is its items, and those of a typed one are told what they are', () => {
  expect(itemsOfList({ apiVersion: 'v1', kind: 'List', items: [{ kind: 'Pod' }, 5] })).toEqual([{ kind: 'Pod' }, 5]);
  expect(itemsOfList({ apiVersion: 'apps/v1', kind: 'DeploymentList', items: [{ metadata: {} }, { kind: 'Other' }] }))
    .toEqual([{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: {} }, { apiVersion: 'apps/v1', kind: 'Other' }]);
});

test.each([undefined, null, 5, {}, { kind: 'List' }, { kind: 'List', items: {} }])('%j is no list', (manifest) => {
  expect(itemsOfList(manifest)).toBeUndefined();
});

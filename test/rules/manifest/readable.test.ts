import { ObjectGraph } from '../../../src/rules';
import { readable } from '../../../src/rules/manifest/readable';

const object = { manifest: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } } };

test('objects that were read are no findings', () => {
  expect([...readable.find(new ObjectGraph([object], 37))]).toEqual([]);
});

test('one that was not is, with the first line of the reason', () => {
  const broken = { manifest: { metadata: {} }, unreadable: 'duplicated mapping key (2:1)\n\n 1 | a: 1' };
  expect([...readable.find(new ObjectGraph([object, broken], 37))]).toEqual([{ object: broken, path: '', message: 'duplicated mapping key (2:1)' }]);
});

test('nobody can be exempted from it', () => {
  expect(readable.exemptible).toBe(false);
});

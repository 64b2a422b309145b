import { allowListAnnotation, allowListKey, readAllowList } from '../../src/boundary';

const namespaceWith = (annotations: any) => ({ kind: 'Namespace', metadata: { annotations } });

test('a list is an annotation of its own, sorted and each entry once', () => {
  expect(allowListAnnotation('hostnames', ['b.example.com', '*.a.example.com', 'b.example.com'])).toEqual({ 'cdk8s-bulwark/allowed-hostnames': '*.a.example.com,b.example.com' });
});

test('an empty list is no annotation', () => {
  expect(allowListAnnotation('hostnames', [])).toEqual({});
});

test('what is written is read', () => {
  expect(readAllowList(namespaceWith(allowListAnnotation('gateways', ['infra/b', 'infra/a'])), 'gateways')).toEqual(['infra/a', 'infra/b']);
});

test('a list that was written by hand may have blanks', () => {
  expect(readAllowList(namespaceWith({ [allowListKey('gateways')]: ' infra/a, infra/b,' }), 'gateways')).toEqual(['infra/a', 'infra/b']);
});

test('an empty annotation is an empty list', () => {
  expect(readAllowList(namespaceWith({ [allowListKey('gateways')]: '' }), 'gateways')).toEqual([]);
});

test.each([[undefined], [{}], [namespaceWith(undefined)], [namespaceWith({ [allowListKey('hostnames')]: 'a' })], [namespaceWith({ [allowListKey('gateways')]: 1 })]])('%j has no list of gateways', (namespace) => {
  expect(readAllowList(namespace, 'gateways')).toBeUndefined();
});

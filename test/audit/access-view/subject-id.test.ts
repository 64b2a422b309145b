import { subjectId, subjectOf } from '../../../src/audit';

test.each(['group:shop-leads', 'user:jane@example.com', 'serviceaccount:shop/cart', 'group:system:serviceaccounts:shop', 'group:a:b/c', 'user:line\nbreak'])('%j is itself again', (id) => {
  expect(subjectId(subjectOf(id)!)).toBe(id);
});

test('a user with the name of a service account is that service account', () => {
  expect(subjectId(subjectOf('user:system:serviceaccount:shop:cart')!)).toBe('serviceaccount:shop/cart');
});

test.each(['', 'shop-leads', 'group:', 'groups:x', 'serviceaccount:cart', 'serviceaccount:/cart', 'serviceaccount:a/b/c', 'GROUP:x'])('refuses %j', (id) => {
  expect(subjectOf(id)).toBeUndefined();
});

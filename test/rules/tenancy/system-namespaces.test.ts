import { isSystemNamespace } from '../../../src/rules/tenancy/system-namespaces';

test('the namespaces of Kubernetes are known by their whole names', () => {
  expect(['kube-system', 'kube-public', 'kube-node-lease'].every(isSystemNamespace)).toBe(true);
  expect(['default', 'kube', 'kube-system-tools'].some(isSystemNamespace)).toBe(false);
});

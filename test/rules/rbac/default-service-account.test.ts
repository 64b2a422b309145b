import { defaultServiceAccount } from '../../../src/rules/rbac/default-service-account';
import { describeGraphRule } from '../describe-graph-rule';

describeGraphRule(defaultServiceAccount, {
  clean: [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop-web' } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: 'shop-web' }, automountServiceAccountToken: false },
  ],
  breaks: [
    { name: 'no such manifest', remove: 1, finds: ['Namespace/shop-web'] },
    { name: 'one of another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['Namespace/shop-web'] },
    { name: 'another service account', object: 1, edit: { set: 'metadata.name', to: 'web' }, finds: ['Namespace/shop-web'] },
  ],
  keeps: [{ name: 'one that mounts its token, the subject of another rule', object: 1, edit: { set: 'automountServiceAccountToken', to: true } }],
});

import { escalate } from '../../../src/rules/rbac/escalate';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(escalate, {
  breaks: [
    granting('roles', { group: 'rbac.authorization.k8s.io', verbs: ['escalate'] }),
    granting('clusterroles', { group: 'rbac.authorization.k8s.io', verbs: ['escalate'], names: ['reader'] }),
  ],
  keeps: [granting('roles', { group: 'rbac.authorization.k8s.io', verbs: ['get'] }), granting('roles', { verbs: ['escalate'] })],
});

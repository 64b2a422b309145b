import { useSecurityContextConstraints } from '../../../src/rules/rbac/use-security-context-constraints';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(useSecurityContextConstraints, {
  breaks: [
    granting('securitycontextconstraints', { group: 'security.openshift.io', verbs: ['use'] }),
    granting('securitycontextconstraints', { group: 'security.openshift.io', verbs: ['use'], names: ['restricted-v2', 'anyuid'] }),
    { check: 1, set: 'roleRef.name', to: 'system:openshift:scc:privileged', path: 'roleRef.name' },
  ],
  keeps: [
    granting('securitycontextconstraints', { group: 'security.openshift.io', verbs: ['use'], names: ['restricted-v2'] }),
    { check: 1, set: 'roleRef.name', to: 'system:openshift:scc:nonroot-v2' },
  ],
});

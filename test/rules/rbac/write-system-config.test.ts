import { writeSystemConfig } from '../../../src/rules/rbac/write-system-config';
import { RuleCase, describeRule } from '../describe-rule';
import { granting } from './granting';

/** The same in the namespace of the cluster's own components. */
function inSystem(tried: RuleCase): RuleCase {
  return { ...tried, givenInObject: [{ set: 'metadata.namespace', to: 'kube-system' }, ...tried.givenInObject!] };
}

describeRule(writeSystemConfig, {
  breaks: [
    granting('configmaps', { verbs: ['update'] }),
    granting('configmaps', { verbs: ['patch'], names: ['aws-auth'] }),
    inSystem(granting('configmaps', { verbs: ['update'], check: 1 })),
  ],
  keeps: [
    granting('configmaps', { verbs: ['get'] }),
    granting('configmaps', { verbs: ['update'], names: ['leader-election'] }),
    granting('configmaps', { verbs: ['update'], check: 1 }),
    inSystem(granting('configmaps', { verbs: ['update'], names: ['leader-election'], check: 1 })),
  ],
});

import { writePriorityClasses } from '../../../src/rules/rbac/write-priority-classes';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writePriorityClasses, {
  breaks: [
    granting('priorityclasses', { group: 'scheduling.k8s.io', verbs: ['create'] }),
    granting('flowschemas', { group: 'flowcontrol.apiserver.k8s.io', verbs: ['update'], check: 1 }),
  ],
  keeps: [granting('priorityclasses', { group: 'scheduling.k8s.io', verbs: ['get'] })],
});

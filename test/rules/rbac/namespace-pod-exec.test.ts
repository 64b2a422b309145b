import { namespacePodExec } from '../../../src/rules/rbac/namespace-pod-exec';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(namespacePodExec, {
  breaks: [granting('pods/exec', { verbs: ['create'] }), granting('pods/attach', { verbs: ['get'] })],
  keeps: [granting('pods/log', { verbs: ['get'] })],
});

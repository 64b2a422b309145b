import { podExec } from '../../../src/rules/rbac/pod-exec';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(podExec, {
  breaks: [granting('pods/exec', { verbs: ['create'] }), granting('pods/exec', { verbs: ['get'] }), granting('pods/attach', { verbs: ['create'] })],
  keeps: [granting('pods/log', { verbs: ['get'] }), granting('pods/exec', { verbs: ['list'] })],
});

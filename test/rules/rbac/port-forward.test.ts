import { portForward } from '../../../src/rules/rbac/port-forward';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(portForward, {
  breaks: [granting('pods/portforward', { verbs: ['create'] }), granting('pods/portforward', { verbs: ['get'] })],
  keeps: [granting('pods/log', { verbs: ['get'] })],
});

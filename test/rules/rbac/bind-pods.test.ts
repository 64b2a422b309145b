import { bindPods } from '../../../src/rules/rbac/bind-pods';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(bindPods, {
  breaks: [granting('pods/binding', { verbs: ['create'] }), granting('bindings', { verbs: ['create'] })],
  keeps: [granting('pods/eviction', { verbs: ['create'] })],
});

import { nodesProxy } from '../../../src/rules/rbac/nodes-proxy';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(nodesProxy, {
  breaks: [granting('nodes/proxy', { verbs: ['get'] }), granting('nodes/proxy', { verbs: ['create'] }), granting('nodes/proxy', { verbs: ['get'], names: ['node-1'] })],
  keeps: [granting('nodes/metrics', { verbs: ['get'] }), granting('nodes', { verbs: ['get'] })],
});

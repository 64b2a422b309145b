import { ephemeralContainers } from '../../../src/rules/rbac/ephemeral-containers';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(ephemeralContainers, {
  breaks: [granting('pods/ephemeralcontainers', { verbs: ['patch'] }), granting('pods/ephemeralcontainers', { verbs: ['update'] })],
  keeps: [granting('pods/ephemeralcontainers', { verbs: ['get'] })],
});

import { envReference } from '../../../src/rules/secrets/env-reference';
import { describeRule } from '../describe-rule';
import { inContainers } from './in-containers';

const LOG_LEVEL = { set: 'env', to: [{ name: 'LOG_LEVEL', value: 'info' }] };

describeRule(envReference, {
  breaks: inContainers({
    given: [LOG_LEVEL],
    set: 'env[0]',
    to: { name: 'LOG_LEVEL', valueFrom: { secretKeyRef: { name: 'db', key: 'a' } } },
    path: 'env[0].valueFrom.secretKeyRef',
  }),
  keeps: inContainers({ set: 'env', to: [{ name: 'LOG_LEVEL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'a' } } }] }),
});

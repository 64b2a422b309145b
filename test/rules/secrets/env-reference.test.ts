import { envReference } from '../../../src/rules/secrets/env-reference';
import { describeRule } from '../describe-rule';
import { atContainers } from './at-containers';

describeRule(envReference, {
  breaks: atContainers('env[0].valueFrom', { secretKeyRef: { name: 'db', key: 'a' } }, [{ set: 'env', to: [{ name: 'LOG_LEVEL', value: 'info' }] }]),
  keeps: atContainers('env', [{ name: 'LOG_LEVEL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'a' } } }]),
});

import { envFrom } from '../../../src/rules/secrets/env-from';
import { describeRule } from '../describe-rule';
import { inContainers } from './in-containers';

describeRule(envFrom, {
  breaks: inContainers({
    given: [{ set: 'envFrom', to: [{ configMapRef: { name: 'settings' } }] }],
    set: 'envFrom[0]',
    to: { secretRef: { name: 'db' } },
    path: 'envFrom[0].secretRef',
  }),
  keeps: inContainers({ set: 'envFrom', to: [{ configMapRef: { name: 'settings' } }] }),
});

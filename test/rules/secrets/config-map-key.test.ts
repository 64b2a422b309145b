import { showPath } from '../../../src/manifest';
import { configMapKey } from '../../../src/rules/secrets/config-map-key';
import { describeRule } from '../describe-rule';

describeRule(configMapKey, {
  breaks: ['password', 'db.password', 'API_KEY', 'client-secret'].map((key) => ({ set: 'data', to: { [key]: 'hunter2' }, whole: true, path: showPath(['data', key]) })),
  keeps: [
    { set: 'data', to: { 'password-file': 'a', 'secret-name': 'db', 'token': '/run/token', 'api-key': 'false' }, whole: true },
  ],
});

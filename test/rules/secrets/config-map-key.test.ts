import { showPath } from '../../../src/manifest';
import { configMapKey } from '../../../src/rules/secrets/config-map-key';
import { describeRule } from '../describe-rule';

describeRule(configMapKey, {
  breaks: [
    ...['password', 'db.password', 'API_KEY', 'client-secret', 'db-pass'].map((key) => ({ set: 'data', to: { [key]: 'hunter2' }, whole: true, path: showPath(['data', key]) })),
    ...['keystore.password', 'token'].map((key) => ({ check: 1, set: 'binaryData', to: { [key]: 'aHVudGVyMg==' }, whole: true, path: showPath(['binaryData', key]) })),
  ],
  keeps: [
    { set: 'data', to: { 'password-file': 'a', 'secret-name': 'db', 'tls-secret': 'web-tls', 'token': '/run/token', 'api-key': 'False' }, whole: true },
    { check: 1, set: 'binaryData', to: { 'keystore.jks': 'aHVudGVyMg==' }, whole: true },
  ],
});

import { showPath } from '../../../src/manifest';
import { configMapCredential } from '../../../src/rules/secrets/config-map-credential';
import { describeRule } from '../describe-rule';
import { CREDENTIALS, NO_CREDENTIALS } from './credentials';

describeRule(configMapCredential, {
  breaks: CREDENTIALS.map((credential) => ({ set: 'data', to: { 'app.conf': `log: info\nvalue: ${credential}\n` }, whole: true, path: showPath(['data', 'app.conf']) })),
  keeps: NO_CREDENTIALS.map((text) => ({ set: 'data', to: { 'app.conf': `value: ${text}\n` }, whole: true })),
});

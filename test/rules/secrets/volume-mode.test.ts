import { volumeMode } from '../../../src/rules/secrets/volume-mode';
import { describeRule } from '../describe-rule';

describeRule(volumeMode, {
  breaks: [
    ...[undefined, 0o644, 0o444, 0o404, 0o460, 0o777, '0400'].map((mode) => ({ given: [{ set: '', to: { name: 'db', secret: { secretName: 'db', defaultMode: 0o400 } } }], set: 'secret.defaultMode', to: mode })),
    { check: 1, givenInObject: [], given: [], ...ITEM, set: 'mode', to: 0o444 },
  ],
});

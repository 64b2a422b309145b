import { defaultServiceAccount } from '../../../src/rules/pod/default-service-account';
import { describeRule } from '../describe-rule';

const NAME = 'serviceAccountName';
const TOKEN = { set: 'automountServiceAccountToken', to: true };

describeRule(defaultServiceAccount, {
  breaks: [
    { set: NAME, to: 'default' },
    ...[undefined, true].map((to) => ({ check: 1, given: [{ set: NAME, to: undefined }], set: TOKEN.set, to, path: NAME, implies: ['pod-service-account-token'] })),
    { check: 1, kinds: ['Pod'], given: [{ set: NAME, to: 'default' }], ...TOKEN, path: NAME, implies: ['pod-service-account-token'] },
  ],
  keeps: [
    { set: NAME, to: undefined },
    { set: NAME, to: 'default-web' },
    { check: 1, given: [{ set: NAME, to: undefined }, TOKEN], set: 'serviceAccount', to: 'web' },
    { check: 1, ...TOKEN },
    { check: 1, kinds: ['Pod'], set: NAME, to: 'default' },
  ],
});

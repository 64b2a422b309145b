import { tokenLifetime } from '../../../src/rules/pod/token-lifetime';
import { describeRule } from '../describe-rule';

const living = (expirationSeconds?: number) => ({
  whole: true,
  set: 'volumes[0]',
  to: { name: 'tmp', projected: { sources: [{ serviceAccountToken: { path: 'token', audience: 'vault', expirationSeconds } }] } },
});

describeRule(tokenLifetime, {
  breaks: [86401, 31536000].map((seconds) => ({ ...living(seconds), path: 'volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds' })),
  keeps: [living(), living(3607), living(86400), { whole: true, set: 'volumes[0]', to: { name: 'tmp', projected: { sources: [{ configMap: { name: 'web' } }] } } }],
});

import { ephemeralStorageRequest } from '../../../src/rules/pod/ephemeral-storage-request';
import { describeRule } from '../describe-rule';

const FIELD = 'resources.requests.ephemeral-storage';

describeRule(ephemeralStorageRequest, {
  breaks: [
    { given: [{ set: 'resources.limits.ephemeral-storage', to: undefined }], set: FIELD, to: undefined },
    { set: FIELD, to: '0' },
    { set: FIELD, to: 0 },
  ],
  keeps: [
    { set: FIELD, to: 1 },
    { set: FIELD, to: '1Mi' },
    { set: FIELD, to: undefined },
  ],
});

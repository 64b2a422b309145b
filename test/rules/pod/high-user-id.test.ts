import { highUserId } from '../../../src/rules/pod/high-user-id';
import { describeRule } from '../describe-rule';

const FIELD = 'securityContext.runAsUser';

describeRule(highUserId, {
  breaks: [
    { set: FIELD, to: 1000 },
    { set: FIELD, to: 9999 },
    { set: FIELD, to: 0 },
    { whole: true, given: [{ set: `containers[0].${FIELD}`, to: undefined }], set: FIELD, to: 1000, path: `containers[0].${FIELD}` },
    { whole: true, given: [{ set: `containers[0].${FIELD}`, to: undefined }], set: FIELD, to: undefined, path: `containers[0].${FIELD}` },
  ],
  keeps: [
    { set: FIELD, to: 10000 },
    { set: FIELD, to: undefined },
    { whole: true, given: [{ set: 'os.name', to: 'windows' }], set: `containers[0].${FIELD}`, to: 1000 },
  ],
});

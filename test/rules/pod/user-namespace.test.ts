import { userNamespace } from '../../../src/rules/pod/user-namespace';
import { describeRule } from '../describe-rule';

describeRule(userNamespace, {
  breaks: [{ set: 'hostUsers', to: undefined }, { set: 'hostUsers', to: true }],
  keeps: [
    ...['hostNetwork', 'hostPID', 'hostIPC'].map((field) => ({ given: [{ set: field, to: true }], set: 'hostUsers', to: undefined })),
    { given: [{ set: 'os.name', to: 'windows' }], set: 'hostUsers', to: undefined },
  ],
});

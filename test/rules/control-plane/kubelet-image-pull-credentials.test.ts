import { kubeletImagePullCredentials } from '../../../src/rules/control-plane/kubelet-image-pull-credentials';
import { describeRule } from '../describe-rule';

describeRule(kubeletImagePullCredentials, {
  breaks: [{ set: 'imagePullCredentialsVerificationPolicy', to: 'NeverVerify' }],
  keeps: [
    { set: 'imagePullCredentialsVerificationPolicy', to: 'AlwaysVerify' },
    { set: 'imagePullCredentialsVerificationPolicy', to: 'NeverVerifyPreloadedImages' },
  ],
});

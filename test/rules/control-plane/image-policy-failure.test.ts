import { imagePolicyFailure } from '../../../src/rules/control-plane/image-policy-failure';
import { describeRule } from '../describe-rule';

describeRule(imagePolicyFailure, {
  breaks: [{ givenInObject: [{ set: 'plugins[0]', to: { name: 'ImagePolicyWebhook', configuration: { imagePolicy: { kubeConfigFile: '/etc/kubernetes/images.yaml' } } } }], set: 'configuration.imagePolicy.defaultAllow', to: true }],
  keeps: [{ givenInObject: [{ set: 'plugins[0]', to: { name: 'ImagePolicyWebhook', configuration: { imagePolicy: { kubeConfigFile: '/etc/kubernetes/images.yaml' } } } }], set: 'configuration.imagePolicy.defaultAllow', to: false }],
});

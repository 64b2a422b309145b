import { defaultNamespace } from '../../../src/rules/tenancy/default-namespace';
import { describeRule } from '../describe-rule';

describeRule(defaultNamespace, {
  breaks: [{ set: 'metadata.namespace', to: 'default' }],
  keeps: [{ set: 'metadata.namespace', to: 'default-web' }, { set: 'metadata.namespace', to: undefined }],
});

import { systemNamespace } from '../../../src/rules/tenancy/system-namespace';
import { describeRule } from '../describe-rule';

describeRule(systemNamespace, {
  breaks: ['kube-system', 'kube-public', 'kube-node-lease'].map((to) => ({ set: 'metadata.namespace', to })),
  keeps: [{ set: 'metadata.namespace', to: 'kube-system-tools' }, { set: 'metadata.namespace', to: undefined }],
});

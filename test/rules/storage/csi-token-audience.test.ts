import { csiTokenAudience } from '../../../src/rules/storage/csi-token-audience';
import { describeRule } from '../describe-rule';

describeRule(csiTokenAudience, {
  breaks: ['', undefined, 'https://kubernetes.default.svc'].map((to) => ({ set: 'audience', to })),
  keeps: [{ whole: true, set: 'spec.tokenRequests', to: undefined }],
});

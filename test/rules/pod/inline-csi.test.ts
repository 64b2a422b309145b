import { inlineCsi } from '../../../src/rules/pod/inline-csi';
import { describeRule } from '../describe-rule';

describeRule(inlineCsi, {
  breaks: ['hostpath.csi.k8s.io', undefined].map((driver) => ({ set: '', to: { name: 'tmp', csi: { driver } } })),
  keeps: [{ set: '', to: { name: 'tmp', csi: { driver: 'secrets-store.csi.k8s.io' } } }],
});

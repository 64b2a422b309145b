import { barePod } from '../../../src/rules/pod/bare-pod';
import { describeRule } from '../describe-rule';

describeRule(barePod, {
  breaks: [
    { set: 'metadata.ownerReferences', to: undefined },
    { set: 'metadata.ownerReferences', to: [] },
    { set: 'metadata.ownerReferences', to: undefined, given: [{ set: 'metadata.annotations', to: { 'example.com/hook': 'test' } }] },
  ],
  keeps: [
    { set: 'metadata.ownerReferences', to: undefined, given: [{ set: 'metadata.annotations', to: { 'helm.sh/hook': 'test' } }] },
    { set: 'metadata.ownerReferences', to: undefined, given: [{ set: 'metadata.annotations', to: { 'kubernetes.io/config.mirror': 'a' } }] },
  ],
});

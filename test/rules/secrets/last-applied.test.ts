import { lastApplied } from '../../../src/rules/secrets/last-applied';
import { describeRule } from '../describe-rule';

describeRule(lastApplied, {
  breaks: [{ set: 'metadata.annotations', to: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' }, whole: true, path: 'metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"]' }],
  keeps: [{ set: 'metadata.annotations', to: { 'example.com/owner': 'shop' }, whole: true }],
});

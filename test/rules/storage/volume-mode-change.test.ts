import { volumeModeChange } from '../../../src/rules/storage/volume-mode-change';
import { describeRule } from '../describe-rule';

const ANNOTATION = 'snapshot.storage.kubernetes.io/allow-volume-mode-change';

describeRule(volumeModeChange, {
  breaks: [{ set: `metadata.annotations["${ANNOTATION}"]`, to: 'true' }],
  keeps: [
    { set: `metadata.annotations["${ANNOTATION}"]`, to: 'false' },
    { set: 'metadata.annotations', to: { a: 'true' } },
  ],
});

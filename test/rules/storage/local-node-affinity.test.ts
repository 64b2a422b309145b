import { localNodeAffinity } from '../../../src/rules/storage/local-node-affinity';
import { describeRule } from '../describe-rule';

describeRule(localNodeAffinity, {
  breaks: [
    { set: 'spec.local', to: { path: '/mnt/disks/ssd1' } },
    { given: [{ set: 'spec.nodeAffinity', to: { required: { nodeSelectorTerms: [] } } }], set: 'spec.local', to: { path: '/mnt/disks/ssd1' } },
  ],
  keeps: [{ given: [{ set: 'spec.nodeAffinity.required.nodeSelectorTerms', to: [{ matchFields: [] }] }], set: 'spec.local', to: { path: '/mnt/disks/ssd1' } }],
});

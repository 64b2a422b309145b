import { nodeName } from '../../../src/rules/pod/node-name';
import { POD_PLACES } from '../../../src/rules/pod/pod-place';
import { describeRule } from '../describe-rule';

describeRule(nodeName, {
  breaks: [
    ...POD_PLACES.map(({ spec }, check) => ({ check, set: `${spec}.nodeName`, to: 'node-1' })),
    { set: 'spec.nodeName', to: 'node-1', given: [{ set: 'status', to: { phase: 'Pending', conditions: [{ type: 'Ready', status: 'False' }] } }] },
  ],
  keeps: [
    { set: 'spec.nodeName', to: '' },
    { set: 'spec.nodeName', to: 'node-1', given: [{ set: 'status', to: { phase: 'Running', conditions: [{ type: 'PodScheduled', status: 'True' }] } }] },
  ],
});

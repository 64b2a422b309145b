import { capabilitiesDrop } from '../../../src/rules/pod/capabilities-drop';
import { describeRule } from '../describe-rule';
import { inEachContainerList } from './in-each-container-list';

describeRule(capabilitiesDrop, {
  breaks: [
    ...[undefined, [], ['all']].map((to) => ({ set: 'securityContext.capabilities.drop', to, implies: ['pod-net-raw'] })),
    { set: 'securityContext.capabilities', to: null, implies: ['pod-net-raw'] },
    { set: 'securityContext.capabilities.drop', to: ['NET_RAW', 'SYS_ADMIN'] },
  ],
  keeps: [
    { set: 'securityContext.capabilities.drop', to: ['NET_RAW', 'ALL'] },
    ...inEachContainerList((container) => ({ given: [{ set: 'os.name', to: 'windows' }], set: `${container}.securityContext.capabilities`, to: undefined })),
  ],
});

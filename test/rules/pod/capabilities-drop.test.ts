import { capabilitiesDrop } from '../../../src/rules/pod/capabilities-drop';
import { describeRule } from '../describe-rule';
import { inEachContainerList } from './in-each-container-list';

describeRule(capabilitiesDrop, {
  breaks: [
    { set: 'securityContext.capabilities.drop', to: undefined },
    { set: 'securityContext.capabilities.drop', to: [] },
    { set: 'securityContext.capabilities.drop', to: ['all'] },
    { set: 'securityContext.capabilities.drop', to: ['NET_RAW', 'SYS_ADMIN'] },
    { set: 'securityContext.capabilities', to: null },
  ],
  keeps: [
    { set: 'securityContext.capabilities.drop', to: ['NET_RAW', 'ALL'] },
    ...inEachContainerList((container) => ({ given: [{ set: 'os.name', to: 'windows' }], set: `${container}.securityContext.capabilities`, to: undefined })),
  ],
});

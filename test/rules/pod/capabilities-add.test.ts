import { capabilitiesAdd } from '../../../src/rules/pod/capabilities-add';
import { describeRule } from '../describe-rule';
import { inEachContainerList } from './in-each-container-list';

const adding = (capability: string) => inEachContainerList((container) => ({
  given: [{ set: `${container}.securityContext.capabilities.add`, to: ['NET_BIND_SERVICE'] }],
  set: `${container}.securityContext.capabilities.add[0]`,
  to: capability,
  path: `${container}.securityContext.capabilities.add[0]`,
}));

describeRule(capabilitiesAdd, {
  breaks: ['CHOWN', 'MKNOD', 'SYS_CHROOT'].flatMap(adding),
  keeps: [
    ...['NET_BIND_SERVICE', 'SYS_ADMIN'].flatMap(adding),
    ...adding('CHOWN').map((tried) => ({ ...tried, given: [...tried.given!, { set: 'os.name', to: 'windows' }] })),
  ],
});

import { capabilitiesAddWindows } from '../../../src/rules/pod/capabilities-add-windows';
import { describeRule } from '../describe-rule';
import { Edit } from '../edit';
import { inEachContainerList } from './in-each-container-list';
import { OF_WINDOWS } from './windows-pod';

const adding = (capability: string, pod: readonly Edit[] = OF_WINDOWS) => inEachContainerList((container) => ({
  given: [...pod, { set: `${container}.securityContext.capabilities.add`, to: ['NET_BIND_SERVICE'] }],
  set: `${container}.securityContext.capabilities.add[0]`,
  to: capability,
  path: `${container}.securityContext.capabilities.add[0]`,
}));

describeRule(capabilitiesAddWindows, {
  breaks: [
    ...['SYS_TIME', 'CAP_NET_BIND_SERVICE', 'net_bind_service', ''].flatMap((capability) => adding(capability)),
    ...adding('NET_RAW').map((tried) => ({ ...tried, implies: ['pod-net-raw'] })),
    ...['SYS_ADMIN', 'ALL'].flatMap((capability) => adding(capability)).map((tried) => ({ ...tried, implies: ['pod-dangerous-capability'] })),
  ],
  keeps: [
    ...['NET_BIND_SERVICE', 'CHOWN'].flatMap((capability) => adding(capability)),
    ...['linux', 'Windows'].flatMap((to) => adding('SYS_TIME', [{ set: 'os.name', to }])),
  ],
});

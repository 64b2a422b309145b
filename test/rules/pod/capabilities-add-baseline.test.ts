import { capabilitiesAddBaseline } from '../../../src/rules/pod/capabilities-add-baseline';
import { describeRule } from '../describe-rule';
import { inEachContainerList } from './in-each-container-list';

const adding = (capability: string) => inEachContainerList((container) => ({
  given: [{ set: `${container}.securityContext.capabilities.add`, to: ['NET_BIND_SERVICE'] }],
  set: `${container}.securityContext.capabilities.add[0]`,
  to: capability,
  path: `${container}.securityContext.capabilities.add[0]`,
}));

describeRule(capabilitiesAddBaseline, {
  breaks: [
    ...['SYS_TIME', 'CAP_NET_BIND_SERVICE', 'net_bind_service', ''].flatMap(adding),
    ...adding('NET_RAW').map((tried) => ({ ...tried, implies: ['pod-net-raw'] })),
    ...['SYS_ADMIN', 'ALL'].flatMap(adding).map((tried) => ({ ...tried, implies: ['pod-dangerous-capability'] })),
  ],
  keeps: [
    ...['NET_BIND_SERVICE', 'CHOWN'].flatMap(adding),
    ...adding('SYS_TIME').map((tried) => ({ ...tried, given: [...tried.given!, { set: 'os.name', to: 'windows' }] })),
  ],
});

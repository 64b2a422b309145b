import { netRaw } from '../../../src/rules/pod/net-raw';
import { describeRule } from '../describe-rule';

const DROP = 'securityContext.capabilities.drop';
const ADD = 'containers[0].securityContext.capabilities.add';

describeRule(netRaw, {
  breaks: [
    ...[undefined, [], ['CHOWN'], ['all']].map((to) => ({ set: DROP, to, implies: ['pod-capabilities-drop'] })),
    ...['NET_RAW', 'CAP_NET_RAW'].map((name) => ({ check: 1, whole: true, set: ADD, to: [name], path: `${ADD}[0]`, implies: ['pod-capabilities-add-baseline'] })),
  ],
  keeps: [
    { set: DROP, to: ['NET_RAW'] },
    { check: 1, whole: true, set: ADD, to: ['NET_BIND_SERVICE'] },
    { whole: true, given: [{ set: 'os.name', to: 'windows' }], set: `containers[0].${DROP}`, to: undefined },
  ],
});

import { allPorts } from '../../../src/rules/network/all-ports';
import { describeRule } from '../describe-rule';

const ADDRESSES = [{ ipBlock: { cidr: '192.0.2.0/24' } }];

describeRule(allPorts, {
  breaks: [
    ...[0, 1].flatMap((check) => [
      { check, set: 'ports', to: undefined },
      { check, set: 'ports', to: [] },
      { check, set: 'ports', to: [{ protocol: 'TCP' }] },
    ]),
    { check: 1, set: 'ports', to: undefined, given: [{ set: 'to', to: ADDRESSES }] },
  ],
  keeps: [
    { check: 0, set: '', to: { from: [{ podSelector: {} }] } },
    { check: 1, set: '', to: { to: [{ podSelector: {} }] } },
    { check: 1, set: '', to: {} },
    { check: 1, set: 'ports', to: [{ port: 'http' }] },
  ],
});

import { endpointAddress } from '../../../src/rules/exposure/endpoint-address';
import { describeRule } from '../describe-rule';

const ADDRESSES = ['127.0.0.1', '::1', '169.254.169.254', 'FE80::1', '168.63.129.16', 'fd00:ec2::254', '100.100.100.200', '0.0.0.0', '::', '::ffff:127.0.0.1', '::FFFF:169.254.169.254'];

describeRule(endpointAddress, {
  breaks: [
    ...ADDRESSES.map((to) => ({ check: 0, set: 'ip', to, givenInObject: [{ set: 'subsets[0].notReadyAddresses', to: [{ ip: '192.0.2.11' }] }] })),
    ...ADDRESSES.map((to) => ({ check: 1, set: '', to })),
  ],
  keeps: [{ check: 0, set: 'ip', to: '10.127.0.1' }, { check: 1, set: '', to: '::ffff:192.0.2.1' }, { check: 1, set: '', to: '::1:2' }, { check: 1, set: '', to: '2001:db8::1' }],
});

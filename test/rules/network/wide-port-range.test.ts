import { widePortRange } from '../../../src/rules/network/wide-port-range';
import { describeRule } from '../describe-rule';

const range = (port: number, endPort: number) => ({ set: '', to: { protocol: 'TCP', port, endPort } });

describeRule(widePortRange, {
  breaks: [range(1, 65535), range(80, 8080), range(1023, 1024), range(1024, 65535), range(1024, 65534), range(40000, 60000), range(1024, 49151)].map((edit) => ({ ...edit, path: 'endPort' })),
  keeps: [range(8000, 8100), range(30000, 32767), range(10000, 20000), range(16384, 32768), range(49152, 65535), range(1, 1023), { set: 'port', to: 'http' }],
});

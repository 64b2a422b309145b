import { identicalProbes } from '../../../src/rules/availability/identical-probes';
import { describeRule } from '../describe-rule';

describeRule(identicalProbes, {
  breaks: [
    { whole: true, set: 'containers[0].livenessProbe', to: { httpGet: { port: 8080 } }, path: 'containers[0].livenessProbe' },
    { whole: true, set: 'containers[0].livenessProbe', to: { httpGet: { path: '/', port: 8080, scheme: 'HTTP' }, failureThreshold: 3, timeoutSeconds: 5 }, path: 'containers[0].livenessProbe' },
    {
      whole: true,
      given: [{ set: 'containers[0].readinessProbe', to: { exec: { command: ['check', '-a'] } } }],
      set: 'containers[0].livenessProbe',
      to: { exec: { command: ['check', '-a'] } },
      path: 'containers[0].livenessProbe',
    },
  ],
  keeps: [
    { whole: true, set: 'containers[0].livenessProbe', to: { httpGet: { path: '/', port: 8080 }, failureThreshold: 10 } },
    { whole: true, set: 'containers[0].livenessProbe', to: { httpGet: { path: '/', port: 8080 }, periodSeconds: 30 } },
    { whole: true, set: 'containers[0].livenessProbe', to: { httpGet: { path: '/live', port: 8080 } } },
    { whole: true, set: 'containers[0].livenessProbe', to: { tcpSocket: { port: 8080 } } },
    { whole: true, set: 'containers[0].livenessProbe', to: undefined, kinds: ['Pod'] },
  ],
});

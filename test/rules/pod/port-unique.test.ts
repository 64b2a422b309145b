import { portUnique } from '../../../src/rules/pod/port-unique';
import { CLEAN_POD_SPEC } from '../clean-pods';
import { describeRule } from '../describe-rule';

const SIDECAR = { ...CLEAN_POD_SPEC.containers[0], name: 'sidecar', ports: [], volumeMounts: [], readinessProbe: undefined, livenessProbe: { exec: { command: ['true'] } } };

describeRule(portUnique, {
  breaks: [
    { whole: true, set: 'containers[1]', to: { ...SIDECAR, ports: [{ name: 'other', containerPort: 8080, protocol: 'TCP' }] }, path: 'containers[1].ports[0].containerPort' },
    { check: 1, whole: true, set: 'containers[0].ports[1]', to: { name: 'http', containerPort: 8081 }, path: 'containers[0].ports[1].name' },
    { check: 1, whole: true, set: 'containers[1]', to: { ...SIDECAR, ports: [{ name: 'http', containerPort: 9090 }] }, path: 'containers[0].ports[0].name' },
  ],
  keeps: [
    { whole: true, set: 'containers[0].ports[1]', to: { name: 'metrics', containerPort: 8080 } },
    { whole: true, set: 'containers[0].ports[1]', to: { name: 'http3', containerPort: 8080, protocol: 'UDP' } },
    { whole: true, set: 'containers[1]', to: { ...SIDECAR, ports: [{ containerPort: 9090 }, { containerPort: 9091 }] } },
    { whole: true, set: 'initContainers[0].ports', to: [{ name: 'http', containerPort: 8080 }] },
  ],
});

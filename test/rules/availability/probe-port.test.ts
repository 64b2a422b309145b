import { probePort } from '../../../src/rules/availability/probe-port';
import { describeRule } from '../describe-rule';

const HANDLERS = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'];

describeRule(probePort, {
  breaks: HANDLERS.flatMap((handler, index) => ['httpGet', 'tcpSocket'].map((action, offset) => ({
    check: 2 * index + offset, whole: true, set: `containers[0].${handler}`, to: { [action]: { path: '/a', port: 'admin' } }, path: `containers[0].${handler}.${action}.port`,
  }))),
  keeps: HANDLERS.flatMap((handler) => ['http', 8080, 9999, '9999'].map((port) => ({ whole: true, set: `containers[0].${handler}`, to: { httpGet: { path: '/a', port } } }))),
});

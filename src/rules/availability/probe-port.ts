import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const HANDLERS = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'];
const ACTIONS = ['httpGet', 'tcpSocket'];

export const probePort = podRule({
  id: 'availability-probe-port',
  title: 'Probes name ports that their container has',
  severity: Severity.MEDIUM,
  description: 'A probe of a port by a name that the container does not declare fails for ever, and a lifecycle hook never works. Ports given as numbers need no declaration, so they are not looked at.',
  fix: 'Declare the port with that name, or correct the name.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  frameworks: {},
  checks: HANDLERS.flatMap((handler) => ACTIONS.map((action) => {
    const port = `container.?${handler.replace('.', '.?')}.?${action}.?port.orValue(0)`;
    return {
      scope: Scope.CONTAINER,
      field: `${handler}.${action}.port`,
      assert: `container.?ports.orValue([]).exists(port, port.?name.orValue("") == ${port})`,
      unless: `!string(${port}).matches("[A-Za-z]")`,
    };
  })),
});

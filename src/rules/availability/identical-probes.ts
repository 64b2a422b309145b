import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const FIELDS: readonly (readonly [field: string, missing: string])[] = [
  ['httpGet.?path', '"/"'], ['httpGet.?port', '0'], ['tcpSocket.?port', '0'], ['exec.?command', '[]'], ['grpc.?port', '0'], ['grpc.?service', '""'],
  ['failureThreshold', '3'], ['periodSeconds', '10'],
];

export const identicalProbes = podRule({
  id: 'availability-identical-probes',
  title: 'The liveness probe is more patient than the readiness probe',
  severity: Severity.LOW,
  description: 'Where both ask the same and give up at the same time, a container that is only busy is restarted rather than left alone until it is done, and under load all of them are. One endpoint for both is fine as long as the liveness probe fails later.',
  fix: 'Raise failureThreshold or periodSeconds of the liveness probe, or remove it.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  frameworks: {},
  checks: [
    {
      scope: Scope.CONTAINER,
      field: 'livenessProbe',
      assert: FIELDS.map(([field, missing]) => `container.livenessProbe.?${field}.orValue(${missing}) != container.readinessProbe.?${field}.orValue(${missing})`).join(' || '),
      unless: '!has(container.livenessProbe) || !has(container.readinessProbe)',
    },
  ],
});

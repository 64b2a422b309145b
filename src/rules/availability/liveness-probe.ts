import { CONTROLLER_KINDS } from '../pod/controller-kinds';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const CONTAINER = Scope.OBJECT.each('spec.template.spec.containers', 'container');

export const livenessProbe = objectRule({
  id: 'availability-liveness-probe',
  title: 'Containers that hang are restarted',
  severity: Severity.LOW,
  description: 'A container that hangs without ending is only restarted where a liveness probe tells. A probe that is wrong restarts healthy containers, so that it cannot be derived from anything and many do better without one.',
  fix: 'Add a livenessProbe of the container itself, not of what it depends on.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  frameworks: {},
  checks: [
    { kinds: CONTROLLER_KINDS, scope: CONTAINER, field: 'livenessProbe', assert: 'has(container.livenessProbe)' },
  ],
});

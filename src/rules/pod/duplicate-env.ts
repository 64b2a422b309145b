import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const duplicateEnv = podRule({
  id: 'pod-duplicate-env',
  title: 'Every environment variable of a container is set once',
  severity: Severity.LOW,
  description: 'Of variables with one name the last wins, and which of them is left after an update depends on the way it is applied, so that a container may run with a value that nobody reads in the manifest.',
  fix: 'Remove all but one.',
  sources: ['https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/'],
  frameworks: {},
  checks: [
    { scope: Scope.CONTAINER.each('env', 'env'), field: 'name', assert: 'container.env.exists_one(other, other.?name.orValue("") == env.?name.orValue(""))' },
  ],
});

import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const SAME_NAME = ['containers', 'initContainers', 'ephemeralContainers']
  .map((list) => `podSpec.?${list}.orValue([]).filter(other, other.?name.orValue("") == container.?name.orValue("")).size()`)
  .join(' + ');

export const containerNameUnique = podRule({
  id: 'pod-container-name-unique',
  title: 'Containers of a pod have names of their own',
  severity: Severity.MEDIUM,
  description: 'The API server refuses pods in which two containers have one name, whichever lists they stand in: a rollout stops there.',
  fix: 'Rename one of them.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/pods/'],
  frameworks: {},
  checks: [
    { scope: Scope.CONTAINER, field: 'name', assert: `${SAME_NAME} == 1` },
  ],
});

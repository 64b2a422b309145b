import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const volumeNameUnique = podRule({
  id: 'pod-volume-name-unique',
  title: 'Volumes of a pod have names of their own',
  severity: Severity.MEDIUM,
  description: 'The API server refuses pods in which two volumes have one name: a rollout stops there.',
  fix: 'Rename one of them, or remove it.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/'],
  frameworks: {},
  checks: [
    { scope: Scope.VOLUME, field: 'name', assert: 'podSpec.volumes.exists_one(other, other.?name.orValue("") == volume.?name.orValue(""))' },
  ],
});

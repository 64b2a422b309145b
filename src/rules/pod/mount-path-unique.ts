import { podRule } from '../rule';
import { Severity } from '../severity';
import { VOLUME_MOUNT } from './container-scopes';

export const mountPathUnique = podRule({
  id: 'pod-mount-path-unique',
  title: 'A container mounts one volume at a path',
  severity: Severity.MEDIUM,
  description: 'The API server refuses containers that mount two volumes at one path: a rollout stops there.',
  fix: 'Mount one of them elsewhere.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/'],
  frameworks: {},
  checks: [
    { scope: VOLUME_MOUNT, field: 'mountPath', assert: 'container.volumeMounts.exists_one(other, other.?mountPath.orValue("") == volumeMount.?mountPath.orValue(""))' },
  ],
});

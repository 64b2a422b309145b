import { CONTAINER_LISTS } from '../../manifest';
import { objectRule, Check } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { POD_PLACES, inObject } from './pod-place';

const STATEFUL_SET = 'apps/StatefulSet';
const IS_CLAIM = 'object.spec.?volumeClaimTemplates.orValue([]).exists(claim, claim.?metadata.?name.orValue("") == mount.?name.orValue(""))';

/** The object is looked at as a whole, since the templates of claims stand outside the pod. */
function mountCheck(kinds: readonly string[], podSpec: string): Check {
  return {
    kinds,
    scope: Scope.OBJECT.each(CONTAINER_LISTS.map((list) => `${podSpec}.${list}`), 'container').each(['volumeMounts', 'volumeDevices'], 'mount'),
    field: 'name',
    assert: `${inObject(podSpec)}.?volumes.orValue([]).exists(volume, volume.?name.orValue("") == mount.?name.orValue(""))`,
    ...kinds.includes(STATEFUL_SET) ? { unless: IS_CLAIM } : {},
  };
}

export const mountKnownVolume = objectRule({
  id: 'pod-mount-known-volume',
  title: 'Containers mount volumes that the pod has',
  severity: Severity.MEDIUM,
  description: 'The API server refuses pods that mount a volume they do not have. The claim templates of a StatefulSet are volumes of its pods.',
  fix: 'Add the volume, or correct the name.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/', 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates'],
  frameworks: {},
  checks: [
    mountCheck([STATEFUL_SET], 'spec.template.spec'),
    ...POD_PLACES.map(({ kinds, spec }) => mountCheck(kinds.filter((kind) => kind !== STATEFUL_SET), spec)),
  ],
});

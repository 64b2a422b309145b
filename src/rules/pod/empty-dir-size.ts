import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const SIZE_LIMIT = 'volume.?emptyDir.?sizeLimit.orValue("0")';
const STORAGE_LIMIT = 'container.?resources.?limits[?"ephemeral-storage"].orValue("0")';

function isPositive(text: string): string {
  return `isQuantity(${text}) && quantity(${text}).isGreaterThan(quantity("0"))`;
}

/** A volume that says a limit of its own is judged by that. */
const BOUNDED_BY_CONTAINERS = '!volume.emptyDir.?sizeLimit.hasValue() && volume.emptyDir.?medium.orValue("") == ""'
  + ` && podSpec.?containers.orValue([]).all(container, ${isPositive(STORAGE_LIMIT)})`;

export const emptyDirSize = podRule({
  id: 'pod-empty-dir-size',
  title: 'Every emptyDir is bounded',
  severity: Severity.MEDIUM,
  description: 'An emptyDir without a limit fills the disk of its node, or with medium Memory its memory, until the kubelet evicts other pods too. A limit of ephemeral storage on each of the containers bounds the pod as a whole, emptyDirs on the disk included, and serves as well; in memory it does not hold.',
  fix: 'Set emptyDir.sizeLimit to what the program needs, or limits of ephemeral-storage on every container.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#emptydir'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1499'] },
  checks: [
    {
      scope: Scope.VOLUME,
      field: 'emptyDir.sizeLimit',
      assert: isPositive(SIZE_LIMIT),
      unless: `!volume.?emptyDir.hasValue() || ${BOUNDED_BY_CONTAINERS}`,
    },
  ],
});

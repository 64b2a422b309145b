import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const emptyDirSize = podRule({
  id: 'pod-empty-dir-size',
  title: 'Every emptyDir is bounded',
  severity: Severity.MEDIUM,
  description: 'An emptyDir without a limit fills the disk of its node, or with medium Memory its memory, until the kubelet evicts other pods too. A limit of ephemeral storage on the containers bounds the pod as a whole; we ask for the volume\'s own limit, which holds in memory as well.',
  fix: 'Set emptyDir.sizeLimit to what the program needs.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#emptydir'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1499'] },
  checks: [
    {
      scope: Scope.VOLUME,
      field: 'emptyDir.sizeLimit',
      assert: 'quantity(volume.?emptyDir.?sizeLimit.orValue("0")).isGreaterThan(quantity("0"))',
      unless: '!volume.?emptyDir.hasValue()',
    },
  ],
});

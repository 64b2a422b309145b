import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** 0400, 0440 and 0450, with writing and executing for the owner or not. */
const CLOSED = `[${[4, 5, 6, 7].flatMap((owner) => [0, 4, 5].map((group) => owner * 64 + group * 8)).join(', ')}]`;

export const volumeMode = podRule({
  id: 'secrets-volume-mode',
  title: 'Files of Secrets are closed to other users',
  severity: Severity.LOW,
  description: 'Unless told otherwise, files of a Secret can be read by every user of the container (0644). Our reading of a closed mode: nothing for others, no writing for the group. 0400 alone suits processes that run as root only; with fsGroup the kubelet lets the group read, and 0440 is the mode to write. A mode of an item overrides that of its volume.',
  fix: 'Set defaultMode to 0440 (288 in JSON) beside an fsGroup.',
  sources: ['https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/#set-posix-permissions-for-secret-keys'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.001'] },
  checks: [
    { scope: Scope.VOLUME, field: 'secret.defaultMode', assert: `volume.?secret.?defaultMode.orValue(420) in ${CLOSED}`, unless: '!volume.?secret.hasValue()' },
    { scope: Scope.VOLUME.each('secret.items', 'item'), field: 'mode', assert: `item.?mode.orValue(256) in ${CLOSED}` },
    {
      scope: Scope.VOLUME,
      field: 'projected.defaultMode',
      assert: `volume.?projected.?defaultMode.orValue(420) in ${CLOSED}`,
      unless: '!volume.?projected.?sources.orValue([]).exists(source, source.?secret.hasValue())',
    },
    { scope: Scope.VOLUME.each('projected.sources', 'source').each('secret.items', 'item'), field: 'mode', assert: `item.?mode.orValue(256) in ${CLOSED}` },
  ],
});

import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const mountReadOnly = podRule({
  id: 'secrets-mount-read-only',
  title: 'Secrets are mounted read-only',
  severity: Severity.LOW,
  description: 'The kubelet mounts Secrets read-only in any case: the field makes the manifest say what holds, and lets policies of others see it.',
  fix: 'Set readOnly on the mount.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#secret'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'] },
  checks: [
    {
      scope: Scope.CONTAINER.each('volumeMounts', 'mount'),
      field: 'readOnly',
      assert: 'mount.?readOnly.orValue(false) == true',
      unless: '!podSpec.?volumes.orValue([]).exists(volume, volume.?name.orValue("") == mount.?name.orValue("") && volume.?secret.hasValue())',
    },
  ],
});

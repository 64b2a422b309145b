import { HAS_ALLOWED_SOURCE } from './allowed-source';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const volumeType = podRule({
  id: 'pod-volume-type',
  title: 'Volumes are of the types that the restricted level allows',
  severity: Severity.MEDIUM,
  description: 'Volumes of other types let whoever writes a pod choose what the node mounts, with drivers that run as root; by a claim the cluster decides it. A volume without a type is an emptyDir; a type that is unknown is none of the allowed ones, although the API server drops it and then takes the volume for an emptyDir. Paths of the node are told by pod-host-path.',
  fix: 'Use a persistentVolumeClaim, or another of the types that are allowed.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  frameworks: { podSecurity: ['restricted/restrictedVolumes'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'] },
  checks: [
    { scope: Scope.VOLUME, field: '', assert: `${HAS_ALLOWED_SOURCE} || volume.?hostPath.hasValue()` },
  ],
});

import { VOLUME_MOUNT } from './container-scopes';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const mountPropagation = podRule({
  id: 'pod-mount-propagation',
  title: 'Mounts do not propagate to the node',
  severity: Severity.HIGH,
  description: 'With Bidirectional propagation, what a container mounts appears on the node and in every pod that shares the volume, and stays there after the pod. The API server takes it from privileged containers only, so a breach of this rule is rarely alone. HostToContainer shows mounts of the node and hands none over; it is let pass.',
  fix: 'Remove mountPropagation, or set it to None or HostToContainer.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation'],
  frameworks: { nsa: ['Pod security enforcement'], owasp: ['2025:K01'], mitre: ['T1611'] },
  checks: [
    { scope: VOLUME_MOUNT, field: 'mountPropagation', assert: 'volumeMount.?mountPropagation.orValue("None") != "Bidirectional"' },
  ],
});

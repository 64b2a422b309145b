import { requiredResource } from './required-resource';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const ephemeralStorageRequest = podRule({
  id: 'pod-ephemeral-storage-request',
  title: 'Ephemeral storage is requested',
  severity: Severity.LOW,
  description: 'Logs, the writable layer and emptyDir volumes lie on the disk of the node. Without a request the scheduler does not know of them, and pods are evicted when the disk is full.',
  fix: 'Set resources.requests["ephemeral-storage"] to what the container writes.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1499'] },
  checks: [requiredResource('requests', 'ephemeral-storage')],
});

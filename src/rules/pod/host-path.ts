import { HAS_ALLOWED_SOURCE } from './allowed-source';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const hostPath = podRule({
  id: 'pod-host-path',
  title: 'No path of the node is mounted',
  severity: Severity.CRITICAL,
  description: 'Files of the node hold the credentials of the kubelet and of other pods, and the sockets of its runtime. Which path it is does not matter: links lead out of it, and a path that is harmless today need not be so on the next node. One beside another source of the same volume is told by pod-host-path-mixed.',
  fix: 'Use a persistentVolumeClaim, an emptyDir, a configMap or another volume that is not of the node.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline', 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  frameworks: { podSecurity: ['baseline/hostPathVolumes', 'restricted/restrictedVolumes'], cis: ['5.2.12'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'], multiTenancy: ['MTB-PL1-BC-HI-1'] },
  checks: [
    { scope: Scope.VOLUME, field: 'hostPath', assert: '!volume.?hostPath.hasValue()', unless: HAS_ALLOWED_SOURCE },
  ],
});

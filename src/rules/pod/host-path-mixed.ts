import { HAS_ALLOWED_SOURCE } from './allowed-source';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const hostPathMixed = podRule({
  id: 'pod-host-path-mixed',
  title: 'No path of the node is hidden beside another source of a volume',
  severity: Severity.CRITICAL,
  description: 'The API server refuses a volume with two sources, but what reads the manifest before it may see only the harmless one. The restricted level is such a reader: it passes a volume that has a source which it allows. The baseline level forbids the path whatever stands beside it.',
  fix: 'Remove hostPath from the volume.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline', 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  frameworks: { podSecurity: ['baseline/hostPathVolumes'], cis: ['5.2.12'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'], multiTenancy: ['MTB-PL1-BC-HI-1'] },
  checks: [
    { scope: Scope.VOLUME, field: 'hostPath', assert: '!volume.?hostPath.hasValue()', unless: `!(${HAS_ALLOWED_SOURCE})` },
  ],
});

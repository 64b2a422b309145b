import { MOUNTS_HOST_PATH, VOLUME_MOUNT } from './container-scopes';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const hostPathSubPath = podRule({
  id: 'pod-host-path-sub-path',
  title: 'Paths of the node are not mounted by subPath',
  severity: Severity.HIGH,
  description: 'The kubelet resolves a subPath on the node, as root. Where whoever writes to the volume can put a link there, more than once a race led it out of the volume. A hostPath volume is shared by every pod of the node that names it, so the writer may be another one.',
  fix: 'Let the volume name the path itself and remove subPath, or use a volume that is not of the node.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath', 'https://nvd.nist.gov/vuln/detail/CVE-2021-25741'],
  frameworks: { nsa: ['Pod security enforcement'], owasp: ['2025:K01'], mitre: ['T1611'] },
  checks: ['subPath', 'subPathExpr'].map((field) => ({
    scope: VOLUME_MOUNT, field, assert: `volumeMount.?${field}.orValue("") == ""`, unless: `!${MOUNTS_HOST_PATH}`,
  })),
});

import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, isTrue } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletRotateCertificates = objectRule({
  id: 'control-plane-kubelet-rotate-certificates',
  title: 'Client certificates of kubelets are rotated',
  severity: Severity.MEDIUM,
  description: 'In a configuration file the default is false, whatever tools say that take the missing field for good; kubeadm fills in true when it writes the file.',
  fix: 'Set rotateCertificates to true.',
  sources: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/', 'https://kubernetes.io/docs/tasks/tls/certificate-rotation/'],
  frameworks: { cis: ['4.2.10'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['rotate-certificates'], holds: isTrue, missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'rotateCertificates', assert: 'object.?rotateCertificates.orValue(false) == true' },
  ],
});

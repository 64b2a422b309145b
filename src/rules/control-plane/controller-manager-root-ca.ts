import { flagChecks, isSet } from './flag-rule';
import { CONTROLLER_MANAGER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const controllerManagerRootCa = objectRule({
  id: 'control-plane-controller-manager-root-ca',
  title: 'Pods get the authority that verifies the API server',
  severity: Severity.MEDIUM,
  description: 'Pods that lack it cannot tell the API server from an impostor. kubeadm sets the flag.',
  fix: 'Set --root-ca-file.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/'],
  frameworks: { cis: ['1.3.5'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1557'] },
  checks: [
    ...flagChecks(CONTROLLER_MANAGER, { flags: ['root-ca-file'], holds: isSet, missing: 'is set by kubeadm' }),
  ],
});

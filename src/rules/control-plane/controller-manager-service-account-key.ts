import { flagChecks, isSet } from './flag-rule';
import { CONTROLLER_MANAGER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const controllerManagerServiceAccountKey = objectRule({
  id: 'control-plane-controller-manager-service-account-key',
  title: 'Service account tokens are signed with a key of their own',
  severity: Severity.MEDIUM,
  description: 'Only with a key pair of their own can tokens be rotated apart from certificates. kubeadm sets the flag.',
  fix: 'Set --service-account-private-key-file.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/'],
  frameworks: { cis: ['1.3.4'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'] },
  checks: [
    ...flagChecks(CONTROLLER_MANAGER, { flags: ['service-account-private-key-file'], holds: isSet, missing: 'is set by kubeadm' }),
  ],
});

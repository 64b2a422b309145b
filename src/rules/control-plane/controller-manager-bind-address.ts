import { LOOPBACK } from './address';
import { flagChecks, is } from './flag-rule';
import { CONTROLLER_MANAGER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const controllerManagerBindAddress = objectRule({
  id: 'control-plane-controller-manager-bind-address',
  title: 'The controller manager listens on its own node only',
  severity: Severity.MEDIUM,
  description: 'Its endpoint, with metrics and profiles, is nobody else\'s business. By default it listens on every address, so the flag has to be there; kubeadm sets it.',
  fix: 'Set --bind-address=127.0.0.1.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/'],
  frameworks: { cis: ['1.3.7'], nsa: ['Control plane hardening'], owasp: ['2025:K06', '2022:K09'], mitre: ['T1046'] },
  checks: [
    ...flagChecks(CONTROLLER_MANAGER, { flags: ['bind-address'], holds: is(LOOPBACK), missing: 'is set by kubeadm' }),
  ],
});

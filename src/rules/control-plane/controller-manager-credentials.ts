import { flagChecks, isTrue } from './flag-rule';
import { CONTROLLER_MANAGER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const controllerManagerCredentials = objectRule({
  id: 'control-plane-controller-manager-credentials',
  title: 'Each controller has its own service account',
  severity: Severity.MEDIUM,
  description: 'With one identity for all, every controller may do what any of them may. The flag is off by default; kubeadm sets it.',
  fix: 'Set --use-service-account-credentials=true.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/'],
  frameworks: { cis: ['1.3.3'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  checks: [
    ...flagChecks(CONTROLLER_MANAGER, { flags: ['use-service-account-credentials'], holds: isTrue, missing: 'is set by kubeadm' }),
  ],
});

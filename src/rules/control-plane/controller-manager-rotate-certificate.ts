import { excludes, FALSE, flagChecks } from './flag-rule';
import { CONTROLLER_MANAGER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const controllerManagerRotateCertificate = objectRule({
  id: 'control-plane-controller-manager-rotate-certificate',
  title: 'Requests for serving certificates of kubelets are handled',
  severity: Severity.LOW,
  description: 'The feature gate is on by default. Off, kubelets keep certificates that they signed themselves.',
  fix: 'Remove RotateKubeletServerCertificate from --feature-gates.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/'],
  frameworks: { cis: ['1.3.6'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(CONTROLLER_MANAGER, { flags: ['feature-gates'], holds: excludes(`RotateKubeletServerCertificate=(${FALSE})`), missing: 'passes' }),
  ],
});

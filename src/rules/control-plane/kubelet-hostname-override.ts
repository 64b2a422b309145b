import { flagChecks, isNotGiven } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const kubeletHostnameOverride = objectRule({
  id: 'control-plane-kubelet-hostname-override',
  title: 'Nodes are called by their host name',
  severity: Severity.LOW,
  description: 'Certificates and audit logs name the host; a node by another name is hard to trace, and its certificate may not fit. Only the flag exists.',
  fix: 'Remove --hostname-override.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/'],
  frameworks: { cis: ['4.2.7'], nsa: ['Worker node segmentation'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['hostname-override'], holds: isNotGiven, missing: 'passes' }),
  ],
});

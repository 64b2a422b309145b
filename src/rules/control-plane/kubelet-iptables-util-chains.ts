import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, isTrue } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletIptablesUtilChains = objectRule({
  id: 'control-plane-kubelet-iptables-util-chains',
  title: 'Kubelets manage their firewall rules',
  severity: Severity.LOW,
  description: 'Rules that are kept by hand drift from what the network of pods needs. The default is true.',
  fix: 'Remove makeIPTablesUtilChains, or set it to true.',
  sources: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { cis: ['4.2.6'], nsa: ['Worker node segmentation'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['make-iptables-util-chains'], holds: isTrue, missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'makeIPTablesUtilChains', assert: 'object.?makeIPTablesUtilChains.orValue(true) == true' },
  ],
});

import { describeFlagRule } from './describe-flag-rule';
import { kubeletIptablesUtilChains } from '../../../src/rules/control-plane/kubelet-iptables-util-chains';

describeFlagRule(kubeletIptablesUtilChains, {
  program: 'kubelet',
  breaks: [{ words: ['--make-iptables-util-chains=false'] }],
  keeps: [{ words: ['--make-iptables-util-chains=true'] }],
  others: {
    breaks: [{ check: 1, set: 'makeIPTablesUtilChains', to: false }],
    keeps: [{ check: 1, set: 'makeIPTablesUtilChains', to: true }],
  },
});

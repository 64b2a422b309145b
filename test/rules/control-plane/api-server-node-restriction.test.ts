import { describeFlagRule } from './describe-flag-rule';
import { apiServerNodeRestriction } from '../../../src/rules/control-plane/api-server-node-restriction';
import { clusterConfiguration } from '../clean/control-plane';

describeFlagRule(apiServerNodeRestriction, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--enable-admission-plugins=DenyServiceExternalIPs,EventRateLimit,AlwaysPullImages'] },
    { words: ['--enable-admission-plugins=DenyServiceExternalIPs,EventRateLimit,AlwaysPullImages,NodeRestrictioning'] },
  ],
  keeps: [
    { words: ['--enable-admission-plugins=NodeRestriction', '--enable-admission-plugins=DenyServiceExternalIPs,EventRateLimit,AlwaysPullImages'], inKubeadm: false },
    { words: ['--enable-admission-plugins', 'NodeRestriction,DenyServiceExternalIPs,EventRateLimit,AlwaysPullImages'], inKubeadm: false },
    { words: [] },
  ],
  others: {
    breaks: [],
    keeps: [{ check: 1, given: [{ set: '', to: clusterConfiguration('v1') }], set: 'apiServer.extraArgs[6]', to: { name: 'enable-admission-plugins', value: ',DenyServiceExternalIPs,EventRateLimit,AlwaysPullImages', mergeMethod: 'Append' } }],
  },
});

import { describeFlagRule } from './describe-flag-rule';
import { apiServerAlwaysAdmit } from '../../../src/rules/control-plane/api-server-always-admit';

describeFlagRule(apiServerAlwaysAdmit, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs,EventRateLimit,AlwaysPullImages,AlwaysAdmit'] },
    { words: ['--enable-admission-plugins', 'AlwaysAdmit,NodeRestriction,DenyServiceExternalIPs,EventRateLimit,AlwaysPullImages'], inKubeadm: false },
  ],
  keeps: [{ words: ['--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs,EventRateLimit,AlwaysPullImages,AlwaysAdmitNothing'] }],
});

import { describeFlagRule } from './describe-flag-rule';
import { apiServerServiceExternalIps } from '../../../src/rules/control-plane/api-server-service-external-ips';

describeFlagRule(apiServerServiceExternalIps, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--enable-admission-plugins=NodeRestriction,EventRateLimit,AlwaysPullImages'] },
    { words: ['--enable-admission-plugins=NodeRestriction,EventRateLimit,AlwaysPullImages,DenyServiceExternalIPsing'] },
  ],
  keeps: [
    { words: ['--enable-admission-plugins=DenyServiceExternalIPs', '--enable-admission-plugins=NodeRestriction,EventRateLimit,AlwaysPullImages'], inKubeadm: false },
    { words: ['--enable-admission-plugins', 'DenyServiceExternalIPs,NodeRestriction,EventRateLimit,AlwaysPullImages'], inKubeadm: false },
  ],
});

import { describeFlagRule } from './describe-flag-rule';
import { apiServerEventRateLimit } from '../../../src/rules/control-plane/api-server-event-rate-limit';

describeFlagRule(apiServerEventRateLimit, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs,AlwaysPullImages'] },
    { words: ['--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs,AlwaysPullImages,EventRateLimiting'] },
  ],
  keeps: [
    { words: ['--enable-admission-plugins=EventRateLimit', '--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs,AlwaysPullImages'], inKubeadm: false },
    { words: ['--enable-admission-plugins', 'EventRateLimit,NodeRestriction,DenyServiceExternalIPs,AlwaysPullImages'], inKubeadm: false },
  ],
});

import { describeFlagRule } from './describe-flag-rule';
import { apiServerAlwaysPullImages } from '../../../src/rules/control-plane/api-server-always-pull-images';

describeFlagRule(apiServerAlwaysPullImages, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs,EventRateLimit'] },
    { words: ['--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs,EventRateLimit,AlwaysPullImagesing'] },
  ],
  keeps: [
    { words: ['--enable-admission-plugins=AlwaysPullImages', '--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs,EventRateLimit'], inKubeadm: false },
    { words: ['--enable-admission-plugins', 'AlwaysPullImages,NodeRestriction,DenyServiceExternalIPs,EventRateLimit'], inKubeadm: false },
  ],
});

import { describeFlagRule } from './describe-flag-rule';
import { apiServerAnonymousAuth } from '../../../src/rules/control-plane/api-server-anonymous-auth';

describeFlagRule(apiServerAnonymousAuth, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['anonymous-auth'] },
    { words: ['--anonymous-auth=true'] },
    { words: ['--anonymous-auth'], inKubeadm: false },
    { words: ['--anonymous-auth', 'false'], inKubeadm: false },
    { words: ['--anonymous-auth=false', '--anonymous-auth=true'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--anonymous-auth=0'] },
    { words: ['--anonymous-auth=False'] },
    { words: ['--anonymous_auth=false'] },
    { words: ['--authentication-config=/etc/kubernetes/authentication.yaml'], without: ['anonymous-auth'] },
  ],
  others: {
    breaks: [
      { check: 2, set: 'anonymous', to: undefined },
      { check: 2, set: 'anonymous', to: { enabled: true } },
      { check: 2, set: 'anonymous.conditions[0].path', to: '/api', path: 'anonymous' },
      { check: 2, set: 'anonymous.conditions', to: [], path: 'anonymous' },
    ],
    keeps: [
      { check: 2, set: 'anonymous', to: { enabled: false } },
      { check: 2, set: 'anonymous', to: undefined, minor: 31 },
    ],
  },
});

import { describeFlagRule } from './describe-flag-rule';
import { apiServerNamespaceLifecycle } from '../../../src/rules/control-plane/api-server-namespace-lifecycle';

describeFlagRule(apiServerNamespaceLifecycle, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--disable-admission-plugins=NamespaceLifecycle'] },
    { words: ['--disable-admission-plugins=LimitRanger,NamespaceLifecycle'] },
    { words: ['--disable-admission-plugins', 'NamespaceLifecycle'], inKubeadm: false },
    { words: ['--disable-admission-plugins=LimitRanger', '--disable-admission-plugins=NamespaceLifecycle'], inKubeadm: false },
  ],
  keeps: [{ words: ['--disable-admission-plugins=LimitRanger'] }],
});

import { sensitiveHostPath } from '../../../src/rules/pod/sensitive-host-path';
import { describeRule } from '../describe-rule';

describeRule(sensitiveHostPath, {
  breaks: ['/', '/.', '//', '/etc', '/etc/', '/etc/cron.d', '/./usr/bin', '/proc', '/sys/kernel', '/var', '/var/lib/', '/opt', '/opt/cni/bin', '/var/log/pods', '/var/lib/kubelet', '/var/lib/etcd', '/run/udev', '/var/run/netns']
    .map((path) => ({ set: '', to: { name: 'tmp', hostPath: { path } }, implies: ['pod-host-path', 'pod-writable-host-path'] })),
  keeps: ['/srv', '/data/etc', '/etcetera', '/opt/shop', '/var/lib/shop', '/.etc', '/etc/kubernetes', '/var/run/docker.sock']
    .map((path) => ({ set: '', to: { name: 'tmp', hostPath: { path } } })),
});

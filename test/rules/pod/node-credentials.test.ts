import { nodeCredentials } from '../../../src/rules/pod/node-credentials';
import { describeRule } from '../describe-rule';

describeRule(nodeCredentials, {
  breaks: ['/etc/kubernetes', '/etc/kubernetes/admin.conf', '/var/lib/kubelet/pki', '/root/.aws', '/home/ubuntu/.kube/config', '//etc/./shadow', '/var/lib/rancher/k3s/server/token', '/root/.config/gcloud/']
    .map((path) => ({ set: '', to: { name: 'tmp', hostPath: { path } }, implies: ['pod-host-path', 'pod-writable-host-path'] })),
  keeps: ['/etc/kubernetes-data', '/root/xaws', '/srv/home/ubuntu/.kube', '/home/.kube']
    .map((path) => ({ set: '', to: { name: 'tmp', hostPath: { path } } })),
});

import { runtimeSocket } from '../../../src/rules/pod/runtime-socket';
import { describeRule } from '../describe-rule';

describeRule(runtimeSocket, {
  breaks: ['/var/run/docker.sock', '/run/containerd/containerd.sock', '/run//./crio/crio.sock', '/var/run/', '/run', '/run/k3s/containerd/containerd.sock', '/var/snap/microk8s/common/run']
    .map((path) => ({ set: '', to: { name: 'tmp', hostPath: { path } }, implies: ['pod-host-path', 'pod-writable-host-path'] })),
  keeps: ['/srv/docker.sock', '/var/run/docker-data', '/running']
    .map((path) => ({ set: '', to: { name: 'tmp', hostPath: { path } } })),
});

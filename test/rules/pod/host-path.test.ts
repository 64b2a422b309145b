import { hostPath } from '../../../src/rules/pod/host-path';
import { describeRule } from '../describe-rule';

describeRule(hostPath, {
  breaks: [
    { set: '', to: { name: 'tmp', hostPath: { path: '/tmp' } }, implies: ['pod-writable-host-path'] },
    { set: '', to: { name: 'tmp', hostPath: {} }, implies: ['pod-writable-host-path'] },
    { set: '', to: { name: 'tmp', hostPath: {}, nfs: {} }, implies: ['pod-writable-host-path'] },
    { set: '', to: { name: 'tmp', hostPath: {}, emptyDir: null }, implies: ['pod-writable-host-path'] },
  ],
  keeps: [
    { set: 'hostPath', to: null },
    { set: 'hostPath', to: { path: '/tmp' } },
    { set: '', to: { name: 'tmp', nfs: { server: 'nfs.example.com', path: '/' } } },
  ],
});

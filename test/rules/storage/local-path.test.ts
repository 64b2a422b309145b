import { localPath } from '../../../src/rules/storage/local-path';
import { describeRule } from '../describe-rule';

const LOCAL = [
  { set: 'spec.csi', to: undefined },
  { set: 'spec.local', to: { path: '/mnt/disks/ssd1' } },
  { set: 'spec.nodeAffinity', to: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['a'] }] }] } } },
];

describeRule(localPath, {
  breaks: [
    '/', '//', '/./', '/etc', '/etc/', '//etc/kubernetes', '/./proc', '/var/lib/kubelet/pods', '/var/run', '/var/log', '/root',
  ].map((path) => ({ given: LOCAL, set: 'spec.local.path', to: path })),
  keeps: ['/mnt/disks/ssd1', '/etcetera', '/data/etc', '/var/lib/volumes', '/dev/sdb'].map((path) => ({ given: LOCAL, set: 'spec.local.path', to: path })),
});

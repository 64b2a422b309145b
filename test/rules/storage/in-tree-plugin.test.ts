import { inTreePlugin } from '../../../src/rules/storage/in-tree-plugin';
import { describeRule } from '../describe-rule';

describeRule(inTreePlugin, {
  breaks: [
    { set: 'spec.gcePersistentDisk', to: { pdName: 'a' }, path: 'spec' },
    { set: 'spec.flexVolume', to: { driver: 'a/b' }, path: 'spec' },
    { check: 1, set: 'provisioner', to: 'kubernetes.io/gce-pd' },
  ],
  keeps: [
    { set: 'spec.nfs', to: { server: 'nfs.example.com', path: '/a' } },
    { check: 1, set: 'provisioner', to: 'kubernetes.io/no-provisioner' },
  ],
});

import { mountOptions } from '../../../src/rules/storage/mount-options';
import { describeRule } from '../describe-rule';

describeRule(mountOptions, {
  breaks: ['sec=none', 'guest', 'vers=3.0,guest'].flatMap((to) => [
    { whole: true, set: 'spec.mountOptions', to: ['ro', to], path: 'spec.mountOptions[1]' },
    { check: 1, whole: true, set: 'mountOptions', to: [to], path: 'mountOptions[0]' },
  ]),
  keeps: [{ whole: true, set: 'spec.mountOptions', to: ['sec=krb5p', 'username=guest'] }],
});

import { emptyDirSize } from '../../../src/rules/pod/empty-dir-size';
import { describeRule } from '../describe-rule';

describeRule(emptyDirSize, {
  breaks: [
    ...[{}, { sizeLimit: '0' }, { sizeLimit: '-1Mi' }, { medium: 'Memory' }].map((to) => ({ set: 'emptyDir', to })),
    { set: 'emptyDir', to: undefined },
  ],
  keeps: [
    ...['1', '1Gi', 1048576].map((sizeLimit) => ({ set: 'emptyDir', to: { sizeLimit } })),
    { set: '', to: { name: 'tmp', configMap: { name: 'web' } } },
  ],
});

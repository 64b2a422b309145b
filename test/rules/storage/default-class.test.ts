import { defaultClass } from '../../../src/rules/storage/default-class';
import { CLEAN_STORAGE } from '../clean/storage';
import { describeGraphRule } from '../describe-graph-rule';
import { edited } from '../edit';

const DEFAULT = 'storageclass.kubernetes.io/is-default-class';
const fast = edited(CLEAN_STORAGE['storage.k8s.io/StorageClass'], ['metadata', 'annotations'], { [DEFAULT]: 'true' });

describeGraphRule(defaultClass, {
  clean: [fast, edited(fast, ['metadata'], { name: 'slow' })],
  breaks: [{ name: 'a second default', object: 1, edit: { set: `metadata.annotations["${DEFAULT}"]`, to: 'true' }, finds: [`StorageClass/fast metadata.annotations["${DEFAULT}"]`, `StorageClass/slow metadata.annotations["${DEFAULT}"]`] }],
  keeps: [{ name: 'one that says it is none', object: 1, edit: { set: `metadata.annotations["${DEFAULT}"]`, to: 'false' } }],
});

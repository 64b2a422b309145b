import { emptyDirSize } from '../../../src/rules/pod/empty-dir-size';
import { CLEAN_POD_SPEC } from '../clean-pods';
import { describeRule } from '../describe-rule';
import { withEdit } from '../edit';

const LIMIT = 'resources.limits.ephemeral-storage';
/** A pod whose container may write what it likes. */
const UNBOUNDED = { whole: true, given: [{ set: `containers[0].${LIMIT}`, to: undefined }], path: 'volumes[0].emptyDir.sizeLimit' };

const SIDECAR = { ...CLEAN_POD_SPEC.containers[0], name: 'sidecar', ports: [], volumeMounts: [], readinessProbe: undefined, livenessProbe: { exec: { command: ['true'] } } };
const withoutLimit = withEdit(SIDECAR, { set: LIMIT, to: undefined });

describeRule(emptyDirSize, {
  breaks: [
    ...[{ sizeLimit: '0' }, { sizeLimit: '-1Mi' }, { sizeLimit: 'much' }, { medium: 'Memory' }, { medium: 'HugePages' }].map((to) => ({ set: 'emptyDir', to })),
    ...[undefined, {}, { medium: 'Memory' }].map((to) => ({ ...UNBOUNDED, set: 'volumes[0].emptyDir', to })),
    { whole: true, given: [{ set: 'volumes[0].emptyDir', to: {} }], set: 'containers[1]', to: withoutLimit, path: 'volumes[0].emptyDir.sizeLimit' },
  ],
  keeps: [
    { set: 'emptyDir', to: {} },
    { set: 'emptyDir', to: undefined },
    { ...UNBOUNDED, set: 'volumes[0].emptyDir', to: { sizeLimit: '1Gi' } },
    ...['1', '1Gi', 1048576].map((sizeLimit) => ({ set: 'emptyDir', to: { sizeLimit } })),
    { set: '', to: { name: 'tmp', configMap: { name: 'web' } } },
  ],
});

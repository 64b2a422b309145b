import { mountReadOnly } from '../../../src/rules/secrets/mount-read-only';
import { RuleCase, describeRule } from '../describe-rule';
import { inContainers } from './in-containers';

const MODE = 0o440;
const mounting = (name: string, readOnly?: boolean): RuleCase[] => inContainers({
  given: [{ set: 'volumeMounts', to: [{ name, mountPath: '/a', readOnly: true }] }],
  set: 'volumeMounts[0].readOnly',
  to: readOnly,
}).map((tried) => ({
  ...tried,
  given: [{ set: 'volumes', to: [{ name: 'db', secret: { secretName: 'db', defaultMode: MODE } }, { name: 'tmp', emptyDir: { sizeLimit: '1Mi' } }] }, ...tried.given!],
}));

describeRule(mountReadOnly, {
  breaks: [...mounting('db'), ...mounting('db', false)],
  keeps: [...mounting('db', true), ...mounting('tmp')],
});

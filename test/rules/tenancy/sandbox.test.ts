import { POD_KINDS } from '../../../src/rules/rule';
import { sandbox } from '../../../src/rules/tenancy/sandbox';
import { CLEAN_POD_SPEC, workloadOf } from '../clean-pods';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { namespace } from './objects';

const SANDBOXED = { ...CLEAN_POD_SPEC, runtimeClassName: 'gvisor' };
const FIELD = 'spec.template.spec.runtimeClassName';
const { metadata, ...rest } = namespace('shop-web');
const ours = { ...rest, metadata: { ...metadata, annotations: { 'cdk8s-bulwark/sandbox': 'gvisor' } } };

describeGraphRule(sandbox, {
  clean: [ours, workloadOf('apps/Deployment', SANDBOXED)],
  breaks: [
    { name: 'pods without a runtime class', object: 1, edit: { set: FIELD, to: undefined }, finds: [`Deployment/web ${FIELD}`] },
    { name: 'pods of another runtime class', object: 1, edit: { set: FIELD, to: 'runc' }, finds: [`Deployment/web ${FIELD}`] },
  ],
  keeps: [
    { name: 'a namespace without a sandbox', object: 0, edit: { set: 'metadata.annotations', to: {} }, given: [{ object: 1, edit: { set: FIELD, to: undefined } }] },
    { name: 'a class that is chosen where no sandbox is asked for', object: 0, edit: { set: 'metadata.annotations', to: {} } },
    { name: 'a namespace that is not here', remove: 0, given: [{ object: 1, edit: { set: FIELD, to: undefined } }] },
  ],
});

test.each(POD_KINDS)('pods of a %s are judged', (kind) => {
  expect(graphFindings(sandbox, [ours, workloadOf(kind)]).map(({ message }) => message)).toEqual(['Pods of namespace shop-web do not run in its sandbox gvisor']);
  expect(graphFindings(sandbox, [ours, workloadOf(kind, SANDBOXED)])).toEqual([]);
});

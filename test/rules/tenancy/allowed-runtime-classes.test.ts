import { keptElsewhere, tenantNamespace, withoutList } from './allow-lists';
import { POD_KINDS } from '../../../src/rules/rule';
import { allowedRuntimeClasses } from '../../../src/rules/tenancy/allowed-runtime-classes';
import { workloadOf } from '../clean-pods';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const PATH = 'spec.template.spec.runtimeClassName';
const namespace = tenantNamespace({ 'runtime-classes': ['standard', 'fast'] });
const deployment = workloadOf('apps/Deployment', { runtimeClassName: 'standard' });

describeGraphRule(allowedRuntimeClasses, {
  clean: [namespace, deployment],
  breaks: [
    { name: 'a class that is not listed', object: 1, edit: { set: PATH, to: 'other' }, finds: [`Deployment/web ${PATH}`] },
    { name: 'the beginning of a listed class', object: 1, edit: { set: PATH, to: 'stand' }, finds: [`Deployment/web ${PATH}`] },
    { name: 'what only another namespace of the tenant lists', add: [tenantNamespace({ 'runtime-classes': ['other'] }, 'shop-data'), workloadOf('batch/CronJob', { runtimeClassName: 'other' })], finds: ['CronJob/web spec.jobTemplate.spec.template.spec.runtimeClassName'] },
    withoutList('runtime-classes', [`Deployment/web ${PATH}`]),
  ],
  keeps: [
    { name: 'another class of the list', object: 1, edit: { set: PATH, to: 'fast' } },
    { name: 'no class', object: 1, edit: { set: PATH, to: undefined } },
    { name: 'an empty class', object: 1, edit: { set: PATH, to: '' } },
    ...keptElsewhere('runtime-classes'),
  ],
});

test('every kind that makes pods is judged', () => {
  const found = graphFindings(allowedRuntimeClasses, [namespace, ...POD_KINDS.map((kind) => workloadOf(kind, { runtimeClassName: 'other' }))]);
  expect(found.map(({ object }) => object.manifest.kind).sort()).toEqual(POD_KINDS.map((kind) => kind.replace(/.*\//, '')).sort());
});

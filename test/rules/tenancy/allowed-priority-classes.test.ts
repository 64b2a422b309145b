import { keptElsewhere, tenantNamespace, withoutList } from './allow-lists';
import { POD_KINDS } from '../../../src/rules/rule';
import { allowedPriorityClasses } from '../../../src/rules/tenancy/allowed-priority-classes';
import { workloadOf } from '../clean-pods';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const PATH = 'spec.template.spec.priorityClassName';
const namespace = tenantNamespace({ 'priority-classes': ['standard', 'fast'] });
const deployment = workloadOf('apps/Deployment', { priorityClassName: 'standard' });

describeGraphRule(allowedPriorityClasses, {
  clean: [namespace, deployment],
  breaks: [
    { name: 'a class that is not listed', object: 1, edit: { set: PATH, to: 'other' }, finds: [`Deployment/web ${PATH}`] },
    { name: 'the beginning of a listed class', object: 1, edit: { set: PATH, to: 'stand' }, finds: [`Deployment/web ${PATH}`] },
    { name: 'what only another namespace of the tenant lists', add: [tenantNamespace({ 'priority-classes': ['other'] }, 'shop-data'), workloadOf('batch/CronJob', { priorityClassName: 'other' })], finds: ['CronJob/web spec.jobTemplate.spec.template.spec.priorityClassName'] },
    withoutList('priority-classes', [`Deployment/web ${PATH}`]),
  ],
  keeps: [
    { name: 'another class of the list', object: 1, edit: { set: PATH, to: 'fast' } },
    { name: 'no class', object: 1, edit: { set: PATH, to: undefined } },
    { name: 'an empty class', object: 1, edit: { set: PATH, to: '' } },
    ...keptElsewhere('priority-classes'),
  ],
});

test('every kind that makes pods is judged', () => {
  const found = graphFindings(allowedPriorityClasses, [namespace, ...POD_KINDS.map((kind) => workloadOf(kind, { priorityClassName: 'other' }))]);
  expect(found.map(({ object }) => object.manifest.kind).sort()).toEqual(POD_KINDS.map((kind) => kind.replace(/.*\//, '')).sort());
});

test('the finding says what is allowed instead, and whose the namespace is', () => {
  const objects = [namespace, workloadOf('Pod', { priorityClassName: 'system-node-critical' })];
  expect(graphFindings(allowedPriorityClasses, objects).map(({ message }) => message))
    .toEqual(['Priority class system-node-critical is not allowed in namespace shop-web of tenant shop, which may use fast, standard']);
  expect(graphFindings(allowedPriorityClasses, [tenantNamespace(), objects[1]])[0].message).toMatch(/ of tenant shop, which may use none$/);
});

test('a Namespace that was created in a tenant is its namespace without the label', () => {
  const unlabelled = { ...namespace, metadata: { name: 'shop-web' } };
  expect(graphFindings(allowedPriorityClasses, [unlabelled, deployment], { tenant: 'shop' })).toHaveLength(1);
  expect(graphFindings(allowedPriorityClasses, [unlabelled, deployment])).toHaveLength(0);
});

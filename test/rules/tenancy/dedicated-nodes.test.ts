import { POD_KINDS } from '../../../src/rules/rule';
import { dedicatedNodes } from '../../../src/rules/tenancy/dedicated-nodes';
import { CLEAN_POD_SPEC, workloadOf } from '../clean-pods';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { namespace } from './objects';

const KEY = 'node-restriction.kubernetes.io/pool';
const toleration = (value: string, more: any = {}) => ({ key: KEY, operator: 'Equal', value, effect: 'NoSchedule', ...more });
const affinity = (...terms: any[]) => ({ nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } } });
const inPool = (...values: string[]) => ({ matchExpressions: [{ key: KEY, operator: 'In', values }] });
const OF_POOL = { ...CLEAN_POD_SPEC, nodeSelector: { [KEY]: 'shop' }, tolerations: [toleration('shop')] };
const SPEC = 'spec.template.spec';
const FOREIGN = 2;

/** A Namespace with a pool. */
function pooled(name: string, pool?: string): any {
  const { metadata, ...rest } = namespace(name);
  return { ...rest, metadata: { ...metadata, annotations: pool === undefined ? {} : { 'cdk8s-bulwark/node-pool': pool } } };
}

function foreign(): any {
  const workload = workloadOf('apps/Deployment');
  return { ...workload, metadata: { ...workload.metadata, name: 'foreign', namespace: 'blog-web' } };
}

describeGraphRule(dedicatedNodes, {
  clean: [pooled('shop-web', 'shop'), workloadOf('apps/Deployment', OF_POOL), foreign(), pooled('bank-web', 'bank'), pooled('blog-web')],
  breaks: [
    { name: 'no node selector', object: 1, edit: { set: `${SPEC}.nodeSelector`, to: undefined }, finds: [`Deployment/web ${SPEC}.nodeSelector`] },
    { name: 'a selector of another label', object: 1, edit: { set: `${SPEC}.nodeSelector`, to: { pool: 'shop' } }, finds: [`Deployment/web ${SPEC}.nodeSelector`] },
    { name: 'the nodes of another pool', object: 1, edit: { set: `${SPEC}.nodeSelector["${KEY}"]`, to: 'bank' }, finds: [`Deployment/web ${SPEC}.nodeSelector`, `Deployment/web ${SPEC}.nodeSelector["${KEY}"]`] },
    { name: 'nodes of a pool that nobody has', object: 1, edit: { set: `${SPEC}.nodeSelector["${KEY}"]`, to: 'gpu' }, finds: [`Deployment/web ${SPEC}.nodeSelector`] },
    { name: 'no toleration', object: 1, edit: { set: `${SPEC}.tolerations`, to: undefined }, finds: [`Deployment/web ${SPEC}.tolerations`] },
    { name: 'a toleration of another taint', object: 1, edit: { set: `${SPEC}.tolerations[0].key`, to: 'pool' }, finds: [`Deployment/web ${SPEC}.tolerations`] },
    { name: 'a toleration of another effect', object: 1, edit: { set: `${SPEC}.tolerations[0].effect`, to: 'NoExecute' }, finds: [`Deployment/web ${SPEC}.tolerations`] },
    { name: 'a toleration of another pool in place of the own', object: 1, edit: { set: `${SPEC}.tolerations[0].value`, to: 'bank' }, finds: [`Deployment/web ${SPEC}.tolerations`, `Deployment/web ${SPEC}.tolerations[0]`] },
    { name: 'a toleration of another pool beside the own', object: 1, edit: { set: `${SPEC}.tolerations`, to: [toleration('shop'), toleration('bank')] }, finds: [`Deployment/web ${SPEC}.tolerations[1]`] },
    { name: 'a toleration of every pool', object: 1, edit: { set: `${SPEC}.tolerations`, to: [toleration('shop'), { key: KEY, operator: 'Exists' }] }, finds: [`Deployment/web ${SPEC}.tolerations[1]`] },
    { name: 'a toleration of every value that names the own', object: 1, edit: { set: `${SPEC}.tolerations[0].operator`, to: 'Exists' }, finds: [`Deployment/web ${SPEC}.tolerations`, `Deployment/web ${SPEC}.tolerations[0]`] },
    {
      name: 'an affinity one of whose terms leaves the pool',
      object: 1,
      given: [{ object: 1, edit: { set: `${SPEC}.affinity`, to: affinity(inPool('shop')) } }, { object: 1, edit: { set: `${SPEC}.nodeSelector`, to: {} } }],
      edit: { set: `${SPEC}.affinity`, to: affinity(inPool('shop'), { matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }] }) },
      finds: [`Deployment/web ${SPEC}.nodeSelector`],
    },
    {
      name: 'an affinity that any of two pools meets',
      object: 1,
      given: [{ object: 1, edit: { set: `${SPEC}.affinity`, to: affinity(inPool('shop')) } }, { object: 1, edit: { set: `${SPEC}.nodeSelector`, to: {} } }],
      edit: { set: `${SPEC}.affinity`, to: affinity(inPool('shop', 'bank')) },
      finds: [`Deployment/web ${SPEC}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0]`, `Deployment/web ${SPEC}.nodeSelector`],
    },
    { name: 'a pod of nobody that asks for the pool', object: FOREIGN, edit: { set: `${SPEC}.nodeSelector`, to: { [KEY]: 'shop' } }, finds: [`Deployment/foreign ${SPEC}.nodeSelector["${KEY}"]`] },
    { name: 'a pod of nobody that tolerates its taint', object: FOREIGN, edit: { set: `${SPEC}.tolerations`, to: [toleration('shop', { operator: undefined })] }, finds: [`Deployment/foreign ${SPEC}.tolerations[0]`] },
    { name: 'a pod of nobody that tolerates every pool', object: FOREIGN, edit: { set: `${SPEC}.tolerations`, to: [{ key: KEY, operator: 'Exists' }] }, finds: [`Deployment/foreign ${SPEC}.tolerations[0]`] },
    { name: 'a pod of nobody whose affinity asks for the pool', object: FOREIGN, edit: { set: `${SPEC}.affinity`, to: affinity({}, inPool('shop')) }, finds: [`Deployment/foreign ${SPEC}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[1]`] },
  ],
  keeps: [
    { name: 'a namespace without a pool', object: 0, edit: { set: 'metadata.annotations', to: {} }, given: [{ object: 1, edit: { set: `${SPEC}.nodeSelector`, to: {} } }] },
    { name: 'a namespace whose pool is empty', object: 0, edit: { set: 'metadata.annotations["cdk8s-bulwark/node-pool"]', to: '' }, given: [{ object: 1, edit: { set: `${SPEC}.nodeSelector`, to: {} } }] },
    { name: 'a namespace that is not here', remove: 0, given: [{ object: 1, edit: { set: `${SPEC}.nodeSelector`, to: {} } }] },
    { name: 'an affinity that all nodes of the pool meet', object: 1, given: [{ object: 1, edit: { set: `${SPEC}.nodeSelector`, to: {} } }], edit: { set: `${SPEC}.affinity`, to: affinity(inPool('shop')) } },
    { name: 'a toleration without an operator', object: 1, edit: { set: `${SPEC}.tolerations[0].operator`, to: undefined } },
    { name: 'a toleration of every effect', object: 1, edit: { set: `${SPEC}.tolerations[0].effect`, to: undefined } },
    { name: 'other taints that are tolerated', object: FOREIGN, edit: { set: `${SPEC}.tolerations`, to: [{ key: 'gpu', operator: 'Exists' }] } },
    { name: 'a pool that no namespace has', object: FOREIGN, edit: { set: `${SPEC}.nodeSelector`, to: { [KEY]: 'gpu' } } },
    { name: 'every taint, which is a rule of its own', object: FOREIGN, edit: { set: `${SPEC}.tolerations`, to: [{ operator: 'Exists' }] } },
    { name: 'an affinity that keeps off the pool', object: FOREIGN, edit: { set: `${SPEC}.affinity`, to: affinity({ matchExpressions: [{ key: KEY, operator: 'NotIn', values: ['shop'] }] }) } },
  ],
});

test.each(POD_KINDS)('pods of a %s are judged', (kind) => {
  const objects = [pooled('shop-web', 'shop'), workloadOf(kind)];
  expect(graphFindings(dedicatedNodes, objects).map(({ path }) => path.replace(/^.*spec\./, ''))).toEqual(['nodeSelector', 'tolerations']);
  expect(graphFindings(dedicatedNodes, [objects[0], workloadOf(kind, OF_POOL)])).toEqual([]);
});

test('a finding says whose pods run where', () => {
  const outside = workloadOf('apps/Deployment', { ...OF_POOL, nodeSelector: undefined, tolerations: [toleration('bank')] });
  expect(graphFindings(dedicatedNodes, [pooled('shop-web', 'shop'), pooled('bank-web', 'bank'), outside]).map(({ message }) => message)).toEqual([
    `Pods of namespace shop-web may run outside its pool, the nodes with ${KEY}=shop`,
    `Pods of namespace shop-web do not tolerate the taint ${KEY}=shop:NoSchedule of its pool`,
    'Pods of namespace shop-web tolerate the taint of pool bank, which is not theirs',
  ]);
  const everywhere = workloadOf('apps/Deployment', { ...CLEAN_POD_SPEC, tolerations: [{ key: KEY, operator: 'Exists' }] });
  expect(graphFindings(dedicatedNodes, [pooled('shop-api', 'shop'), pooled('bank-web', 'bank'), everywhere]).map(({ message }) => message))
    .toEqual(['Pods of namespace shop-web tolerate the taint of pools bank, shop, which are not theirs']);
});

test('where the own pool is the only one, a toleration of every pool is one of the own', () => {
  const every = { ...OF_POOL, tolerations: [toleration('shop'), { key: KEY, operator: 'Exists' }] };
  expect(graphFindings(dedicatedNodes, [pooled('shop-web', 'shop'), workloadOf('apps/Deployment', every)])).toEqual([]);
});

import { keptElsewhere, tenantNamespace, withoutList } from './allow-lists';
import { POD_KINDS } from '../../../src/rules/rule';
import { allowedTolerations } from '../../../src/rules/tenancy/allowed-tolerations';
import { workloadOf } from '../clean-pods';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const PATH = 'spec.template.spec.tolerations[0]';
const FOUND = [`Deployment/web ${PATH}`];
const namespace = tenantNamespace({ tolerations: ['dedicated=shop:NoSchedule', 'example.com/gpu', 'spot:NoExecute', 'empty='] });
const dedicated = { key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoSchedule' };
const breaks = (name: string, to: any) => ({ name, object: 1, edit: { set: PATH, to }, finds: FOUND });
const keeps = (name: string, to: any) => ({ name, object: 1, edit: { set: PATH, to } });

describeGraphRule(allowedTolerations, {
  clean: [namespace, workloadOf('apps/Deployment', { tolerations: [dedicated] })],
  breaks: [
    breaks('the nodes of another tenant', { ...dedicated, value: 'bank' }),
    breaks('every value', { key: 'dedicated', operator: 'Exists', effect: 'NoSchedule' }),
    breaks('every effect', { key: 'dedicated', value: 'shop' }),
    breaks('an empty effect, which is every one', { ...dedicated, effect: '' }),
    breaks('another effect', { ...dedicated, effect: 'NoExecute' }),
    breaks('another key', { ...dedicated, key: 'dedicated2' }),
    breaks('every taint', { operator: 'Exists' }),
    breaks('every taint of one effect', { operator: 'Exists', effect: 'NoSchedule' }),
    breaks('an empty key', { key: '', operator: 'Exists' }),
    breaks('an operator that compares', { key: 'dedicated', operator: 'Gt', value: 'shop', effect: 'NoSchedule' }),
    breaks('a value where the list has the empty one', { key: 'empty', value: 'x' }),
    breaks('something that is no toleration', 'all'),
    { name: 'a second toleration', object: 1, edit: { set: 'spec.template.spec.tolerations[1]', to: { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' } }, finds: ['Deployment/web spec.template.spec.tolerations[1]'] },
    withoutList('tolerations', FOUND),
  ],
  keeps: [
    keeps('a default operator', { key: 'dedicated', value: 'shop', effect: 'NoSchedule' }),
    keeps('any value and effect of a key', { key: 'example.com/gpu', operator: 'Exists' }),
    keeps('one value and effect of a key', { key: 'example.com/gpu', value: 'a100', effect: 'NoExecute', tolerationSeconds: 60 }),
    keeps('any value of an effect', { key: 'spot', operator: 'Exists', effect: 'NoExecute' }),
    keeps('the empty value', { key: 'empty' }),
    ...['not-ready', 'unreachable', 'memory-pressure'].map((condition) => keeps(`the taint ${condition}`, { key: `node.kubernetes.io/${condition}`, operator: 'Exists' })),
    { name: 'no tolerations', object: 1, edit: { set: 'spec.template.spec.tolerations', to: undefined } },
    ...keptElsewhere('tolerations'),
  ],
});

test('every kind that makes pods is judged', () => {
  const found = graphFindings(allowedTolerations, [namespace, ...POD_KINDS.map((kind) => workloadOf(kind, { tolerations: [{ operator: 'Exists' }] }))]);
  expect(found.map(({ object }) => object.manifest.kind).sort()).toEqual(POD_KINDS.map((kind) => kind.replace(/.*\//, '')).sort());
});

test.each([
  [{ operator: 'Exists' }, 'every taint'],
  [{ key: 'gpu', operator: 'Exists' }, 'the taint gpu'],
  [{ key: 'gpu' }, 'the taint gpu='],
  [{ key: 'gpu', value: 'a', effect: 'NoExecute' }, 'the taint gpu=a:NoExecute'],
])('%j is told as a toleration of %s', (toleration, taint) => {
  const [{ message }] = graphFindings(allowedTolerations, [namespace, workloadOf('Pod', { tolerations: [toleration] })]);
  expect(message).toBe(`A toleration of ${taint} is not allowed in namespace shop-web of tenant shop, which may use dedicated=shop:NoSchedule, empty=, example.com/gpu, spot:NoExecute`);
});

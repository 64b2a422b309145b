import { registry } from '../../../src/rules/image/registry';
import { POD_KINDS } from '../../../src/rules/rule';
import { workloadOf } from '../clean-pods';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { tenantNamespace } from '../tenancy/allow-lists';

const context = { tenant: 'shop', registries: ['registry.example.com/shop/', 'docker.io/library'] };
const SPEC = 'spec.template.spec';

describeGraphRule(registry, {
  clean: [workloadOf('apps/Deployment')],
  breaks: [
    ...['containers', 'initContainers', 'ephemeralContainers'].map((list) => ({
      name: `an image of another registry in ${list}`,
      context,
      object: 0,
      edit: { set: `${SPEC}.${list}[0].image`, to: 'registry.example.net/shop/web:1.0' },
      finds: [`Deployment/web ${SPEC}.${list}[0].image`],
    })),
    ...['registry.example.com/shopping/web:1.0', 'registry.example.com:5000/shop/web:1.0', 'bitnami/redis:8'].map((image) => ({
      name: `the near miss ${image}`, context, object: 0, edit: { set: `${SPEC}.containers[0].image`, to: image }, finds: [`Deployment/web ${SPEC}.containers[0].image`],
    })),
    {
      name: 'an image that is mounted',
      context,
      object: 0,
      edit: { set: `${SPEC}.volumes[1]`, to: { name: 'model', image: { reference: 'quay.io/models/m:1' } } },
      finds: [`Deployment/web ${SPEC}.volumes[1].image.reference`],
    },
    {
      name: 'another kind',
      context,
      add: [workloadOf('batch/CronJob', { containers: [{ name: 'web', image: 'quay.io/web:1' }] })],
      finds: ['CronJob/web spec.jobTemplate.spec.template.spec.containers[0].image'],
    },
    {
      name: 'a tenant that allows no registry',
      context: { tenant: 'shop', registries: [] },
      given: [{ object: 0, edit: { set: SPEC, to: {} } }],
      object: 0,
      edit: { set: `${SPEC}.containers`, to: [{ name: 'web', image: 'nginx:1' }] },
      finds: [`Deployment/web ${SPEC}.containers[0].image`],
    },
  ],
  keeps: [
    { name: 'the defaults of Docker Hub', context, object: 0, edit: { set: `${SPEC}.containers[0].image`, to: 'nginx:1.29' } },
    { name: 'what cannot be read, of which image-reference tells', context, object: 0, edit: { set: `${SPEC}.containers[0].image`, to: 'Not An Image' } },
    { name: 'no list of registries', object: 0, edit: { set: `${SPEC}.containers[0].image`, to: 'quay.io/web:1' } },
    { name: 'lists that are none', context, object: 0, edit: { set: `${SPEC}.volumes`, to: 'none' } },
  ],
});

describe('in plain files, with the list of the Namespace', () => {
  const namespace = tenantNamespace({ registries: ['registry.example.com/shop/'] });
  const deployment = (image: string) => workloadOf('apps/Deployment', { containers: [{ name: 'web', image }] });

  test('images of other registries are found', () => {
    const found = graphFindings(registry, [namespace, deployment('quay.io/web:1')]);
    expect(found.map(({ message }) => message)).toEqual(['quay.io/web:1 is not from a registry of the tenant: only registry.example.com/shop/ may be used']);
    expect(graphFindings(registry, [namespace, deployment('registry.example.com/shop/web:1')])).toEqual([]);
  });

  test('what the boundary says goes before it', () => {
    expect(graphFindings(registry, [namespace, deployment('quay.io/web:1')], { tenant: 'shop', registries: ['quay.io'] })).toEqual([]);
  });

  test('nothing is found without a list', () => {
    expect(graphFindings(registry, [tenantNamespace(), deployment('quay.io/web:1')])).toEqual([]);
  });
});

test('is about every kind that makes pods', () => {
  expect(registry.kinds).toEqual(POD_KINDS);
});

import { registry } from '../../../src/rules/image/registry';
import { POD_KINDS } from '../../../src/rules/rule';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

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

test('is about every kind that makes pods', () => {
  expect(registry.kinds).toEqual(POD_KINDS);
});

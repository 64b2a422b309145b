import { missingSecret } from '../../../src/rules/secrets/missing-secret';
import { CLEAN_POD_SPEC, workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

const PATH = 'spec.template.spec';
const [web] = CLEAN_POD_SPEC.containers;
const podSpec = {
  ...CLEAN_POD_SPEC,
  containers: [{
    ...web,
    env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'one', key: 'a' } } }, { name: 'B', valueFrom: { secretKeyRef: { name: 'gone', key: 'a', optional: true } } }],
    envFrom: [{ secretRef: { name: 'one' } }],
  }],
  volumes: [{ name: 'a', secret: { secretName: 'one' } }, { name: 'b', projected: { sources: [{ secret: { name: 'one' } }] } }],
};
const one = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'one', namespace: 'shop-web' } };

describeGraphRule(missingSecret, {
  clean: [workloadOf('apps/Deployment', podSpec), one],
  breaks: [
    {
      name: 'a Secret that is gone',
      remove: 1,
      finds: [
        `Deployment/web ${PATH}.containers[0].env[0].valueFrom.secretKeyRef.name`,
        `Deployment/web ${PATH}.containers[0].envFrom[0].secretRef.name`,
        `Deployment/web ${PATH}.volumes[0].secret.secretName`,
        `Deployment/web ${PATH}.volumes[1].projected.sources[0].secret.name`,
      ],
    },
    { name: 'one reference to another', object: 0, edit: { set: `${PATH}.volumes[0].secret.secretName`, to: 'gone' }, finds: [`Deployment/web ${PATH}.volumes[0].secret.secretName`] },
    { name: 'a reference of an init container', object: 0, edit: { set: `${PATH}.initContainers[0].envFrom`, to: [{ secretRef: { name: 'gone' } }] }, finds: [`Deployment/web ${PATH}.initContainers[0].envFrom[0].secretRef.name`] },
  ],
  keeps: [
    { name: 'an optional reference', object: 0, edit: { set: `${PATH}.volumes[0].secret`, to: { secretName: 'gone', optional: true } } },
    { name: 'an ExternalSecret', remove: 1, add: [{ apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', metadata: { name: 'one', namespace: 'shop-web' }, spec: {} }] },
    { name: 'an ExternalSecret with a target', remove: 1, add: [{ apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', metadata: { name: 'a', namespace: 'shop-web' }, spec: { target: { name: 'one' } } }] },
    { name: 'a SealedSecret', remove: 1, add: [{ apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', metadata: { name: 'one', namespace: 'shop-web' } }] },
    { name: 'a Certificate', remove: 1, add: [{ apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name: 'a', namespace: 'shop-web' }, spec: { secretName: 'one' } }] },
  ],
});

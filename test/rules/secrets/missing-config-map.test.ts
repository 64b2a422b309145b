import { missingConfigMap } from '../../../src/rules/secrets/missing-config-map';
import { CLEAN_POD_SPEC, workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

const PATH = 'spec.template.spec';
const [web] = CLEAN_POD_SPEC.containers;
const podSpec = {
  ...CLEAN_POD_SPEC,
  containers: [{
    ...web,
    env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'one', key: 'a' } } }, { name: 'B', valueFrom: { configMapKeyRef: { name: 'gone', key: 'a', optional: true } } }],
    envFrom: [{ configMapRef: { name: 'one' } }],
  }],
  volumes: [{ name: 'a', configMap: { name: 'one' } }, { name: 'b', projected: { sources: [{ configMap: { name: 'one' } }] } }],
};
const one = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'one', namespace: 'shop-web' } };

describeGraphRule(missingConfigMap, {
  clean: [workloadOf('apps/Deployment', podSpec), one],
  breaks: [
    {
      name: 'a ConfigMap that is gone',
      remove: 1,
      finds: [
        `Deployment/web ${PATH}.containers[0].env[0].valueFrom.configMapKeyRef.name`,
        `Deployment/web ${PATH}.containers[0].envFrom[0].configMapRef.name`,
        `Deployment/web ${PATH}.volumes[0].configMap.name`,
        `Deployment/web ${PATH}.volumes[1].projected.sources[0].configMap.name`,
      ],
    },
    { name: 'one reference to another', object: 0, edit: { set: `${PATH}.volumes[0].configMap.name`, to: 'gone' }, finds: [`Deployment/web ${PATH}.volumes[0].configMap.name`] },
    { name: 'a reference of an init container', object: 0, edit: { set: `${PATH}.initContainers[0].envFrom`, to: [{ configMapRef: { name: 'gone' } }] }, finds: [`Deployment/web ${PATH}.initContainers[0].envFrom[0].configMapRef.name`] },
  ],
  keeps: [
    { name: 'an optional reference', object: 0, edit: { set: `${PATH}.volumes[0].configMap`, to: { name: 'gone', optional: true } } },
    { name: 'what every namespace has', object: 0, edit: { set: `${PATH}.volumes[0].configMap.name`, to: 'kube-root-ca.crt' } },
  ],
});

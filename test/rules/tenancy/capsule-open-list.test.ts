import { capsuleOpenList } from '../../../src/rules/tenancy/capsule-open-list';
import { describeGraphRule } from '../describe-graph-rule';

const LIST = { allowed: [] };
const TENANT = {
  apiVersion: 'capsule.clastix.io/v1beta2',
  kind: 'Tenant',
  metadata: { name: 'shop' },
  spec: {
    containerRegistries: LIST,
    gatewayOptions: { allowedClasses: LIST },
    ingressOptions: { allowedClasses: LIST, allowedHostnames: LIST },
    priorityClasses: LIST,
    runtimeClasses: { ...LIST, matchExpressions: [{ key: 'a', operator: 'Exists' }] },
    storageClasses: LIST,
    serviceOptions: { allowedServices: { externalName: false, loadBalancer: true, nodePort: false }, externalIPs: LIST },
  },
};

describeGraphRule(capsuleOpenList, {
  clean: [TENANT],
  breaks: [
    ...[
      'containerRegistries', 'gatewayOptions.allowedClasses', 'ingressOptions.allowedClasses', 'ingressOptions.allowedHostnames', 'priorityClasses', 'runtimeClasses',
      'serviceOptions.allowedServices.externalName', 'serviceOptions.allowedServices.loadBalancer', 'serviceOptions.allowedServices.nodePort',
      'serviceOptions.externalIPs', 'storageClasses',
    ].map((list) => ({ name: `no ${list}`, object: 0, edit: { set: `spec.${list}`, to: undefined }, finds: [`Tenant/shop spec.${list}`] })),
    { name: 'runtime classes without a selector', object: 0, edit: { set: 'spec.runtimeClasses.matchExpressions', to: undefined }, finds: ['Tenant/shop spec.runtimeClasses'] },
    { name: 'runtime classes with an empty selector', object: 0, edit: { set: 'spec.runtimeClasses.matchExpressions', to: [] }, finds: ['Tenant/shop spec.runtimeClasses'] },
  ],
  keeps: [
    { name: 'runtime classes by labels', object: 0, edit: { set: 'spec.runtimeClasses', to: { matchLabels: { a: 'b' } } } },
    { name: 'registries in rules', object: 0, given: [{ object: 0, edit: { set: 'spec.rules', to: [{}] } }], edit: { set: 'spec.containerRegistries', to: undefined } },
  ],
});

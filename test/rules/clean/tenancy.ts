const WEBHOOK = {
  name: 'check.shop.example.com',
  admissionReviewVersions: ['v1'],
  clientConfig: { service: { namespace: 'shop-web', name: 'check', path: '/check' } },
  failurePolicy: 'Fail',
  matchPolicy: 'Equivalent',
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-web' } },
  rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'], scope: 'Namespaced' }],
  sideEffects: 'None',
  timeoutSeconds: 5,
};

/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_TENANCY: { [kind: string]: any } = {
  'Namespace': {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: 'shop-web',
      labels: {
        'cdk8s-bulwark/tenant': 'shop',
        ...Object.fromEntries(['enforce', 'audit', 'warn'].flatMap((mode) => [
          [`pod-security.kubernetes.io/${mode}`, 'restricted'],
          [`pod-security.kubernetes.io/${mode}-version`, 'v1.36'],
        ])),
      },
    },
  },
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': {
    apiVersion: 'admissionregistration.k8s.io/v1', kind: 'ValidatingWebhookConfiguration', metadata: { name: 'check' }, webhooks: [WEBHOOK],
  },
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': {
    apiVersion: 'admissionregistration.k8s.io/v1', kind: 'MutatingWebhookConfiguration', metadata: { name: 'check' }, webhooks: [WEBHOOK],
  },
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: 'names' },
    spec: {
      failurePolicy: 'Fail',
      matchConstraints: { resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['configmaps'] }] },
      validations: [{ expression: 'object.metadata.name != "any"' }],
    },
  },
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name: 'names' },
    spec: { policyName: 'names', validationActions: ['Deny', 'Audit'] },
  },
  'flowcontrol.apiserver.k8s.io/FlowSchema': {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
    kind: 'FlowSchema',
    metadata: { name: 'shop' },
    spec: {
      priorityLevelConfiguration: { name: 'shop' },
      matchingPrecedence: 5000,
      rules: [{
        subjects: [{ kind: 'Group', group: { name: 'shop-leads' } }],
        resourceRules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'], clusterScope: true, namespaces: ['*'] }],
        nonResourceRules: [{ verbs: ['*'], nonResourceURLs: ['/healthz'] }],
      }],
    },
  },
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration': {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1', kind: 'PriorityLevelConfiguration', metadata: { name: 'shop' }, spec: { type: 'Limited', limited: { nominalConcurrencyShares: 10 } },
  },
  'scheduling.k8s.io/PriorityClass': { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name: 'tenant' }, value: 1000, globalDefault: false },
};

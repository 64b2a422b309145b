import { RightEscalation } from '../escalation';

const VERBS = ['create', 'patch', 'update'];

/** Requests of everybody to a group of the API go to whoever is registered for it. */
export const registerApis: RightEscalation = {
  name: 'register-apis',
  does: 'registers API servers',
  sources: ['https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/apiserver-aggregation/'],
  needs: [{ verbs: VERBS, group: 'apiregistration.k8s.io', resources: ['apiservices'], isClusterScoped: true }],
  gains: () => [{ kind: 'answer-api' }],
};

/** A conversion webhook is sent every object of the definition, and answers with what it likes. */
export const writeDefinitions: RightEscalation = {
  name: 'write-definitions',
  does: 'writes definitions of custom resources',
  sources: ['https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#webhook-conversion'],
  needs: [{ verbs: VERBS, group: 'apiextensions.k8s.io', resources: ['customresourcedefinitions'], isClusterScoped: true }],
  gains: () => [{ kind: 'answer-api' }],
};

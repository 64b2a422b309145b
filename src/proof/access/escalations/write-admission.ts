import { CLUSTER } from '../bindings';
import { RightEscalation } from '../escalation';

const GROUP = 'admissionregistration.k8s.io';
const SOURCES = ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#control-admission-webhooks'];
const WRITE = ['create', 'patch', 'update'];
const DELETE = ['delete', 'deletecollection'];

/** A webhook may put a container into the pods of the control plane. */
export const mutateRequests: RightEscalation = {
  name: 'mutate-requests',
  does: 'changes what anybody writes, by a webhook',
  sources: SOURCES,
  needs: [{ verbs: WRITE, group: GROUP, resources: ['mutatingwebhookconfigurations'], isClusterScoped: true }],
  gains: () => [{ kind: 'cluster-admin' }],
};

/** A webhook is sent every object that it asks for, Secrets among them. */
export const watchRequests: RightEscalation = {
  name: 'watch-requests',
  does: 'is sent what anybody writes, by a webhook',
  sources: SOURCES,
  needs: [{ verbs: WRITE, group: GROUP, resources: ['validatingwebhookconfigurations'], isClusterScoped: true }],
  gains: () => [{ kind: 'secrets', place: CLUSTER }, { kind: 'admission' }],
};

export const removeWebhooks: RightEscalation = {
  name: 'remove-webhooks',
  does: 'removes admission webhooks',
  sources: SOURCES,
  needs: [{ verbs: DELETE, group: GROUP, resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'], isClusterScoped: true }],
  gains: () => [{ kind: 'admission' }],
};

/** A policy does something once it is bound; one that is bound already does so at once. */
export const mutateByPolicy: RightEscalation = {
  name: 'mutate-by-policy',
  does: 'changes what anybody writes, by an admission policy',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/'],
  needs: [
    { verbs: WRITE, group: GROUP, resources: ['mutatingadmissionpolicies'], isClusterScoped: true },
    { verbs: WRITE, group: GROUP, resources: ['mutatingadmissionpolicybindings'], isClusterScoped: true },
  ],
  gains: () => [{ kind: 'cluster-admin' }],
};

export const changeBoundPolicies: RightEscalation = {
  name: 'change-bound-policies',
  does: 'changes mutating admission policies that may be bound',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/'],
  needs: [{ verbs: ['patch', 'update'], group: GROUP, resources: ['mutatingadmissionpolicies'], isClusterScoped: true }],
  gains: () => [{ kind: 'cluster-admin' }],
};

export const changeAdmissionPolicies: RightEscalation = {
  name: 'change-admission-policies',
  does: 'changes or removes admission policies',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/'],
  needs: [{
    verbs: ['patch', 'update', ...DELETE],
    group: GROUP,
    resources: ['mutatingadmissionpolicies', 'mutatingadmissionpolicybindings', 'validatingadmissionpolicies', 'validatingadmissionpolicybindings'],
    isClusterScoped: true,
  }],
  gains: () => [{ kind: 'admission' }],
};

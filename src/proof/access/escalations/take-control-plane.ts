import { CLUSTER, Place } from '../bindings';
import { PowerEscalation } from '../escalation';
import { Power } from '../power';
import { CONTROL_PLANE } from '../surroundings';

const SOURCES = ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#controller-roles'];

function takes(place: Place): Power[] {
  return place === CLUSTER || place === CONTROL_PLANE ? [{ kind: 'cluster-admin' }] : [];
}

/** Service accounts of built-in controllers, one of which escalates roles, can be used by whoever runs pods beside them. */
export const useControllers: PowerEscalation = {
  name: 'use-controllers',
  does: 'uses the service account of a controller in kube-system that writes any role',
  sources: SOURCES,
  powers: ['service-accounts'],
  gains: takes,
};

/** The pods of the control plane hold its keys, and those of network plug-ins the nodes. */
export const enterControlPlane: PowerEscalation = {
  name: 'enter-control-plane',
  does: 'takes the credentials of the control plane\'s pods in kube-system',
  sources: SOURCES,
  powers: ['exec'],
  gains: takes,
};

/** Tokens that nodes join with, and the credentials of cluster-wide controllers. */
export const readControlPlaneSecrets: PowerEscalation = {
  name: 'read-control-plane-secrets',
  does: 'reads bootstrap tokens and the credentials of controllers in kube-system',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/', ...SOURCES],
  powers: ['secrets'],
  gains: takes,
};

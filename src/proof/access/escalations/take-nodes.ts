import { CLUSTER } from '../bindings';
import { PowerEscalation } from '../escalation';

/** Any pod may come to run on the node. */
export const useNodes: PowerEscalation = {
  name: 'use-nodes',
  does: 'reads the tokens of the pods that come to its node',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#node-isolation'],
  powers: ['node'],
  gains: () => [{ kind: 'exec', place: CLUSTER }],
};

/** The Pod Security level of a namespace is a label. */
export const lowerPodSecurity: PowerEscalation = {
  name: 'lower-pod-security',
  does: 'lowers the Pod Security level of the namespace and runs a privileged pod',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces'],
  powers: ['namespace', 'pods'],
  gains: () => [{ kind: 'node' }],
};

export const useConstraints: PowerEscalation = {
  name: 'use-constraints',
  does: 'runs a pod under constraints that let it take over its node',
  sources: ['https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/authentication_and_authorization/managing-pod-security-policies'],
  powers: ['privileged-pods', 'pods'],
  gains: () => [{ kind: 'node' }],
};

/** Pod Security looks at pods, not at the volumes behind their claims. */
export const mountVolumes: PowerEscalation = {
  name: 'mount-volumes',
  does: 'mounts a persistent volume of a node\'s files',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation'],
  powers: ['volumes', 'pods'],
  gains: () => [{ kind: 'node' }],
};

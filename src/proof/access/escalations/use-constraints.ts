import { RightEscalation } from '../escalation';

const LOOSE = ['hostaccess', 'hostmount-anyuid', 'hostnetwork', 'hostnetwork-v2', 'node-exporter', 'privileged'];

/** Those of OpenShift that let a pod have files, processes or the network of its node. */
export const holdConstraints: RightEscalation = {
  name: 'hold-constraints',
  does: 'uses loose security context constraints',
  sources: ['https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/authentication_and_authorization/managing-pod-security-policies'],
  needs: [{ verbs: ['use'], group: 'security.openshift.io', resources: ['securitycontextconstraints'], names: LOOSE }],
  gains: (place) => [{ kind: 'privileged-pods', place }],
};

import { RightEscalation } from '../escalation';
import { Power } from '../power';

const SOURCES = ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/'];

function entersPods(place: string): Power[] {
  return [{ kind: 'exec', place }];
}

/** Clients open these streams with a POST, or with a GET over WebSocket. */
export const execPods: RightEscalation = {
  name: 'exec-pods',
  does: 'runs commands in pods',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/authorization/#authorizing-websocket-requests', ...SOURCES],
  needs: [{ verbs: ['create', 'get'], group: '', resources: ['pods/attach', 'pods/exec'] }],
  gains: entersPods,
};

/** The image of a running pod may be changed. */
export const changePods: RightEscalation = {
  name: 'change-pods',
  does: 'changes the images of running pods',
  sources: ['https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement'],
  needs: [{ verbs: ['patch', 'update'], group: '', resources: ['pods'] }],
  gains: entersPods,
};

export const addEphemeralContainers: RightEscalation = {
  name: 'add-ephemeral-containers',
  does: 'adds containers to running pods',
  sources: ['https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/'],
  needs: [{ verbs: ['patch', 'update'], group: '', resources: ['pods/ephemeralcontainers'] }],
  gains: entersPods,
};

/** The kubelet runs commands in the pods of its node, without audit or admission. */
export const proxyNodes: RightEscalation = {
  name: 'proxy-nodes',
  does: 'talks to kubelets',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes'],
  needs: [{ verbs: ['create', 'get'], group: '', resources: ['nodes/proxy'], isClusterScoped: true }],
  gains: (place) => entersPods(place),
};

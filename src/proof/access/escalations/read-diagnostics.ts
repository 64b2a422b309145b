import { RightEscalation } from '../escalation';

export const readDiagnostics: RightEscalation = {
  name: 'read-diagnostics',
  does: 'reads logs and profiles of the control plane',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],
  needs: [{ verbs: ['get'], group: '', resources: [], isClusterScoped: true, urls: ['/debug/pprof/profile', '/logs/kube-apiserver.log'] }],
  gains: () => [{ kind: 'diagnostics' }],
};

/** The kubelet answers by subresources of its node; what its pods are made of is among it. */
export const readNodes: RightEscalation = {
  name: 'read-nodes',
  does: 'reads logs, pods and measurements of nodes',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/#kubelet-authorization'],
  needs: [{ verbs: ['get'], group: '', resources: ['nodes/configz', 'nodes/log', 'nodes/metrics', 'nodes/pods', 'nodes/stats'], isClusterScoped: true }],
  gains: () => [{ kind: 'diagnostics' }],
};

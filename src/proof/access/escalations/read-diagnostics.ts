import { RightEscalation } from '../escalation';

export const readDiagnostics: RightEscalation = {
  name: 'read-diagnostics',
  does: 'reads logs and profiles of the control plane',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],
  needs: [{ verbs: ['get'], group: '', resources: [], isClusterScoped: true, urls: ['/debug/pprof/profile', '/logs/kube-apiserver.log'] }],
  gains: () => [{ kind: 'diagnostics' }],
};

import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, withholds } from './role-rule';

export const nodesProxy = objectRule({
  id: 'rbac-nodes-proxy',
  title: 'Nobody reaches the kubelets',
  severity: Severity.CRITICAL,
  description: 'nodes/proxy is the right to the kubelet API: commands in every pod of the node, past audit and admission. The kubelet takes WebSocket requests for a get, so no verb is harmless. Metrics and statistics have resources of their own.',
  fix: 'Grant nodes/metrics, nodes/stats or, from Kubernetes 1.33, nodes/healthz, nodes/configz and nodes/pods instead.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes', 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/'],
  frameworks: { cis: ['5.1.10'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1609'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['nodes/proxy'], verbs: ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'] }),
  ],
});

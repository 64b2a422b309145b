import { INGRESS_KINDS, INGRESS_PATH } from './ingress';
import { SERVICE_KINDS } from './service';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** Services of tools that run what they are told, or show everything, without asking who it is. */
const SENSITIVE = JSON.stringify([
  'alertmanager-operated', 'argo-server', 'centraldashboard', 'etcd', 'etcd-client', 'jenkins-agent', 'kubecost-cost-analyzer', 'kubernetes-dashboard',
  'kubernetes-dashboard-kong-proxy', 'ml-pipeline-ui', 'nifi', 'octant', 'prometheus-operated', 'prometheus-server', 'spark-master-svc', 'tiller-deploy',
  'weave-scope-app',
]);

export const sensitiveInterface = objectRule({
  id: 'exposure-sensitive-interface',
  title: 'Interfaces that run the cluster are not exposed',
  severity: Severity.HIGH,
  description: 'Dashboards, workflow engines and monitoring that were found open on the internet have been used to run code in clusters. They are known by the names that their installations give their Services, so that this finds the usual ones only.',
  fix: 'Reach it with kubectl port-forward, or put a proxy that authenticates users before it.',
  sources: ['https://microsoft.github.io/Threat-Matrix-for-Kubernetes/'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133'] },
  checks: [
    {
      kinds: SERVICE_KINDS,
      scope: Scope.OBJECT,
      field: 'spec.type',
      assert: `!(object.metadata.?name.orValue("") in ${SENSITIVE})`,
      unless: '!(object.spec.?type.orValue("ClusterIP") in ["NodePort", "LoadBalancer"])',
    },
    {
      kinds: INGRESS_KINDS,
      scope: INGRESS_PATH,
      field: 'backend.service.name',
      assert: `!(path.?backend.?service.?name.orValue("") in ${SENSITIVE})`,
    },
  ],
});

import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, withholds, WRITE } from './role-rule';

export const createWorkloads = objectRule({
  id: 'rbac-create-workloads',
  title: 'Cluster roles do not create or change workloads',
  severity: Severity.HIGH,
  description: 'Whoever makes pods in a namespace may use every service account, Secret and volume of it, and through kube-system or a privileged namespace takes the cluster. CIS asks for pods; what makes pods is the same right, and so is changing it.',
  fix: 'Grant it by a Role in the namespaces that need it.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'],
  frameworks: { cis: ['5.1.4'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1610'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['pods', 'podtemplates', 'replicationcontrollers'], verbs: WRITE }),
    withholds([CLUSTER_ROLE], { group: 'apps', resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], verbs: WRITE }),
    withholds([CLUSTER_ROLE], { group: 'batch', resources: ['cronjobs', 'jobs'], verbs: WRITE }),
  ],
});

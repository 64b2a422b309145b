import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, NAMED, ROLE, withholds, WRITE } from './role-rule';

const NAMES_OTHERS = `${NAMED} && !rule.resourceNames.exists(name, name in ["aws-auth", "coredns", "coredns-custom", "kube-proxy", "kubeadm-config", "kubelet-config"])`;

export const writeSystemConfig = objectRule({
  id: 'rbac-write-system-config',
  title: 'Configuration of the cluster stays with the platform',
  severity: Severity.HIGH,
  description: 'ConfigMaps of kube-system decide how names resolve (coredns), who may sign in (aws-auth) and how Services are reached (kube-proxy). A cluster role that writes ConfigMaps reaches them unless it names others; a Role does in kube-system.',
  fix: 'Grant it by a Role in the namespaces that need it, or name the ConfigMaps in resourceNames.',
  sources: ['https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1098.006'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['configmaps'], verbs: WRITE, unless: NAMES_OTHERS }),
    withholds([ROLE], { group: '', resources: ['configmaps'], verbs: WRITE, unless: `dyn(object.metadata).?namespace.orValue("") != "kube-system" || ${NAMES_OTHERS}` }),
  ],
});

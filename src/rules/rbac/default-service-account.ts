import { graphRule } from '../rule';
import { Severity } from '../severity';

export const defaultServiceAccount = graphRule({
  id: 'rbac-default-service-account',
  title: 'The default service account of every namespace mounts no token',
  severity: Severity.LOW,
  description: 'The default service account is made with its namespace and mounts a token into every pod that names no other. Pods that switch this off themselves are safe without it, hence a low severity; this holds for those that forget.',
  fix: 'Add a ServiceAccount called default with automountServiceAccountToken: false, which a tenant\'s namespace does by itself.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting'],
  frameworks: { cis: ['5.1.5'], nsa: ['Protecting Pod service account tokens'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1528'] },
  kinds: ['Namespace'],
  * find(graph) {
    for (const object of graph.ofKind('Namespace')) {
      const { name } = object.manifest.metadata ?? {};
      if (!graph.find('ServiceAccount', 'default', name)) {
        yield { object, path: '', message: `No manifest switches off the token of the default ServiceAccount in namespace ${name}` };
      }
    }
  },
});

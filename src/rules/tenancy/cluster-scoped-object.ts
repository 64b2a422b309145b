import { graphRule } from '../rule';
import { Severity } from '../severity';

const KINDS = [
  'admissionregistration.k8s.io/MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
];

export const clusterScopedObject = graphRule({
  id: 'tenancy-cluster-scoped-object',
  title: 'Tenants own nothing that acts on the whole cluster',
  severity: Severity.HIGH,
  description: 'Webhooks and mutating policies see or change what every tenant writes, definitions and API services answer for everybody, and a ClusterRoleBinding holds in every namespace. Judged is what is created within a tenant.',
  fix: 'Create the object outside the tenant, where the platform answers for it; bind roles in the namespaces.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#control-plane-isolation'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1098.006'], multiTenancy: ['MTB-PL1-CC-CPI-1'] },
  kinds: KINDS,
  * find(graph) {
    for (const object of KINDS.flatMap((kind) => graph.ofKind(kind))) {
      if (object.tenant !== undefined) {
        yield { object, path: '', message: `${object.manifest.kind} acts on the whole cluster and belongs to tenant ${object.tenant}` };
      }
    }
  },
});

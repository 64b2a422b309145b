import { CLUSTER } from '../bindings';
import { RightEscalation } from '../escalation';

const VERBS = ['create', 'delete', 'deletecollection', 'patch', 'update'];

export const writeQuotas: RightEscalation = {
  name: 'write-quotas',
  does: 'writes quotas and limits',
  sources: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/', 'https://kubernetes.io/docs/concepts/policy/limit-range/'],
  needs: [{ verbs: VERBS, group: '', resources: ['limitranges', 'resourcequotas', 'resourcequotas/status'] }],
  gains: (place) => [{ kind: 'quota', place }],
};

export const writeClusterQuotas: RightEscalation = {
  name: 'write-cluster-quotas',
  does: 'writes quotas over many namespaces',
  sources: ['https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/building_applications/quotas#setting-quotas-across-multiple-projects'],
  needs: [{ verbs: VERBS, group: 'quota.openshift.io', resources: ['clusterresourcequotas'], isClusterScoped: true }],
  gains: () => [{ kind: 'quota', place: CLUSTER }],
};

/** Capsule keeps the quotas of the namespaces of a Tenant as the Tenant says. */
export const writeCapsuleTenants: RightEscalation = {
  name: 'write-capsule-tenants',
  does: 'writes Tenants of Capsule, with their quotas',
  sources: ['https://projectcapsule.dev/docs/tenants/'],
  needs: [{ verbs: VERBS, group: 'capsule.clastix.io', resources: ['tenants'], isClusterScoped: true }],
  gains: () => [{ kind: 'quota', place: CLUSTER }],
};

import { Construct } from 'constructs';
import { BackendContext } from './backend-context';
import { TENANT_LABEL, createIntended } from '../boundary';

/**
 * Creates the ClusterResourceQuotas that bound what all namespaces of a tenant use together: one for everything, and one for
 * each priority class of the budget. They select namespaces by the label that names their tenant, those that somebody adds
 * beside the app among them.
 *
 * @see https://docs.redhat.com/en/documentation/openshift_container_platform/4.17/html/building_applications/quotas
 */
export function createClusterResourceQuotas({ scope, tenant, quotas }: BackendContext): void {
  const parent = new Construct(scope, 'ClusterResourceQuotas');
  for (const { name, spec } of quotas) {
    createIntended(parent, name, {
      apiVersion: 'quota.openshift.io/v1',
      kind: 'ClusterResourceQuota',
      metadata: { name: `${tenant.name}-${name}` },
      parts: { spec: () => ({ selector: { labels: { matchLabels: { [TENANT_LABEL]: tenant.name } } }, quota: spec() }) },
      madeFrom: 'budget',
    });
  }
}

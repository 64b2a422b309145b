import { can, held, namespace } from '../../proof/access/objects';

const RBAC = 'rbac.authorization.k8s.io/v1';

/** Two tenants with developers of their own, an operator of the first, and a namespace of the platform. */
export const TWO_TENANTS: readonly any[] = [
  namespace('shop-web', { tenant: 'shop' }),
  namespace('blog-web', { tenant: 'blog' }),
  namespace('monitoring'),
  ...members('shop-web', 'shop-developers'),
  ...members('blog-web', 'blog-developers'),
  ...held([can('get', '', 'configmaps')], { namespace: 'shop-web', name: 'operator', subjects: [{ kind: 'ServiceAccount', name: 'operator', namespace: 'shop-web' }] }),
  ...held([can('get list', '', 'nodes')], { name: 'platform', subjects: [{ kind: 'Group', name: 'platform' }] }),
];

/** A role for the service account `operator` of tenant shop. */
export function operator(rules: readonly any[], where?: string): any[] {
  return held(rules, { name: 'more', namespace: where, subjects: [{ kind: 'ServiceAccount', name: 'operator', namespace: 'shop-web' }] });
}

/** A role for the developers of tenant shop. */
export function shopDevelopers(rules: readonly any[], where?: string): any[] {
  return held(rules, { name: 'more', namespace: where, subjects: [{ kind: 'Group', name: 'shop-developers' }] });
}

function members(where: string, group: string): any[] {
  const [role, binding] = held([can('create patch update', 'apps', 'deployments'), can('get', '', 'pods/log')], { namespace: where, name: 'tenant-developer', subjects: [{ kind: 'Group', name: group }] });
  return [role, { ...binding, apiVersion: RBAC }];
}

import { capsuleOwnerRole } from '../../../src/rules/tenancy/capsule-owner-role';
import { describeGraphRule } from '../describe-graph-rule';

const TENANT = {
  apiVersion: 'capsule.clastix.io/v1beta2',
  kind: 'Tenant',
  metadata: { name: 'shop' },
  spec: {
    owners: [{ kind: 'Group', name: 'leads', clusterRoles: ['shop-tenant-owner'] }],
    additionalRoleBindings: [{ clusterRoleName: 'view', subjects: [] }],
  },
};
const OWNER = ['Tenant/shop spec.owners[0].clusterRoles'];

describeGraphRule(capsuleOwnerRole, {
  clean: [TENANT],
  breaks: [
    { name: 'no role, for which Capsule takes admin', object: 0, edit: { set: 'spec.owners[0].clusterRoles', to: undefined }, finds: OWNER },
    { name: 'an empty list, which Capsule drops', object: 0, edit: { set: 'spec.owners[0].clusterRoles', to: [] }, finds: OWNER },
    ...['admin', 'edit', 'cluster-admin'].map((role) => ({ name: role, object: 0, edit: { set: 'spec.owners[0].clusterRoles', to: ['shop-tenant-owner', role] }, finds: OWNER })),
    { name: 'admin in another binding', object: 0, edit: { set: 'spec.additionalRoleBindings[0].clusterRoleName', to: 'admin' }, finds: ['Tenant/shop spec.additionalRoleBindings[0].clusterRoleName'] },
  ],
  keeps: [
    { name: 'no owners', object: 0, edit: { set: 'spec.owners', to: undefined } },
    { name: 'nothing at all', object: 0, edit: { set: 'spec', to: undefined } },
  ],
});

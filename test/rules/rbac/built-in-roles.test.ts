import { builtInRoles } from '../../../src/rules/rbac/built-in-roles';
import { describeRule } from '../describe-rule';

describeRule(builtInRoles, {
  breaks: [{ set: 'roleRef.name', to: 'admin' }, { set: 'roleRef.name', to: 'edit' }],
  keeps: [{ set: 'roleRef.name', to: 'view' }, { set: 'roleRef.name', to: 'editor' }],
});

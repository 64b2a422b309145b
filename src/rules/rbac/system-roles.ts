import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { BINDING_KINDS } from './binding';

export const systemRoles = objectRule({
  id: 'rbac-system-roles',
  title: 'Roles of the control plane are bound to the control plane only',
  severity: Severity.HIGH,
  description: 'The API server makes these roles, and their bindings, for its own components: nodes, controllers, the scheduler. Bound to anything else they read Secrets, change nodes or run pods everywhere. system:auth-delegator and the others that are meant for add-ons are permitted.',
  fix: 'Write a role with the rights that are needed.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#core-component-roles', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#other-component-roles'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    {
      kinds: BINDING_KINDS,
      scope: Scope.OBJECT,
      field: 'roleRef.name',
      assert: '!object.?roleRef.?name.orValue("").matches("^system:(controller:.*|kube-controller-manager|kube-scheduler|node|node-bootstrapper|kubelet-api-admin|certificates[.]k8s[.]io:.*)$")',
    },
  ],
});

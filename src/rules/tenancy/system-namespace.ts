import { SYSTEM_NAMESPACES } from './system-namespaces';
import { USER_KINDS } from './user-kinds';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const systemNamespace = objectRule({
  id: 'tenancy-system-namespace',
  title: 'The namespaces of Kubernetes are left to Kubernetes',
  severity: Severity.MEDIUM,
  description: 'kube-system, kube-public and kube-node-lease are left out of most policies, and hold what runs the cluster. What runs beside it escapes those policies, and its service accounts are next to very mighty ones. Components of the platform are the exception, and want an exemption.',
  fix: 'Put the object into a namespace of its own.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces'],
  frameworks: { cis: ['5.7.1'], nsa: ['Namespaces'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1036.005'] },
  checks: [{
    kinds: USER_KINDS,
    scope: Scope.OBJECT,
    field: 'metadata.namespace',
    assert: `!(dyn(object.metadata).?namespace.orValue("") in ${JSON.stringify(SYSTEM_NAMESPACES)})`,
  }],
});

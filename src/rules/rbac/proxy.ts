import { objectRule } from '../rule';
import { Severity } from '../severity';
import { NAMED, ROLE_KINDS, withholds } from './role-rule';

export const proxy = objectRule({
  id: 'rbac-proxy',
  title: 'Nobody reaches pods and services through the API server',
  severity: Severity.MEDIUM,
  description: 'The proxy of the API server opens connections to pods and services from the control plane, where network policies commonly permit it, and every verb is an HTTP method: get alone reaches whatever answers to GET. Rules that name their services are permitted, as the proxy compares the names.',
  fix: 'Remove pods/proxy and services/proxy; use an Ingress, or kubectl port-forward in emergencies.',
  sources: ['https://kubernetes.io/docs/concepts/cluster-administration/proxies/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1046'] },
  checks: [
    withholds(ROLE_KINDS, { group: '', resources: ['pods/proxy', 'services/proxy'], verbs: ['create', 'delete', 'get', 'patch', 'update'], unless: NAMED }),
  ],
});

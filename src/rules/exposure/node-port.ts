import { SERVICE_KINDS } from './service';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const nodePort = objectRule({
  id: 'exposure-node-port',
  title: 'No Service takes a port of every node',
  severity: Severity.MEDIUM,
  description: 'A node port is open on every node, to whoever reaches the nodes, past ingress controllers, their TLS and their logs; NetworkPolicies often see the node as the source.',
  fix: 'Use type ClusterIP and expose the Service through an Ingress or a Gateway.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
    'https://github.com/kubernetes-retired/multi-tenancy/tree/master/benchmarks',
  ],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K06'], mitre: ['T1133'], multiTenancy: ['MTB-PL1-BC-HI-1'] },
  checks: [{ kinds: SERVICE_KINDS, scope: Scope.OBJECT, field: 'spec.type', assert: 'object.spec.?type.orValue("ClusterIP") != "NodePort"' }],
});

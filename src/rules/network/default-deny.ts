import { allPodsIsolation, openDirections } from './all-pods-isolation';
import { openWitness } from './open-witness';
import { hasOtherPolicies } from './other-policies';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { isSystemNamespace } from '../tenancy/system-namespaces';

export const defaultDeny = graphRule({
  id: 'network-default-deny',
  title: 'Every namespace isolates all of its pods in both directions',
  severity: Severity.HIGH,
  description: 'Policies that select pods by label leave those open that come later, or whose labels are written otherwise. Policies with an empty podSelector have to isolate both directions; what other policies let through does not matter here. Policies of the cluster isolate as well where they deny what no rule of theirs names, for all pods of the namespace, and the network plug-in of the target enforces them; whatever comes from outside the cluster is beyond them. Namespaces of Kubernetes itself, and those that are not among the judged objects, are left out; so are those that policies of Cilium or Calico, cluster-wide ones among them, apply to, as what these isolate is not judged.',
  fix: 'Put a DefaultDenyPolicy into the namespace, which SecureTenant does by itself.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-and-all-egress-traffic',
    'https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation',
  ],
  frameworks: { cis: ['5.3.2'], nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'], multiTenancy: ['MTB-PL1-BC-NI-1'] },
  kinds: ['Namespace'],
  * find(graph) {
    for (const object of graph.ofKind('Namespace')) {
      const name = String(object.manifest.metadata?.name);
      const open = isSystemNamespace(name) || hasOtherPolicies(graph, name) ? [] : openDirections(allPodsIsolation(graph, name));
      if (open.length > 0) {
        const witnesses = open.map((direction) => openWitness(name, direction, graph.network)).join(', ');
        yield { object, path: '', message: `No policy isolates all pods of namespace ${name} for ${open.join(' and ')}, so that this is open: ${witnesses}` };
      }
    }
  },
});

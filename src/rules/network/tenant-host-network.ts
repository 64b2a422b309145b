import { kindOf, showPath } from '../../manifest';
import { POD_KINDS, graphRule } from '../rule';
import { Severity } from '../severity';

export const tenantHostNetwork = graphRule({
  id: 'network-tenant-host-network',
  title: 'Tenants run no pods in the network of their nodes',
  severity: Severity.HIGH,
  description: 'No policy holds a pod in the network of its node: to the others it is the node, which reaches every pod that runs on it, those of other tenants among them, and whoever may reach the node reaches it. Pod-host-network tells what such a pod can do to the node; this is what it does to the isolation of tenants, and an exemption from one is none from the other.',
  fix: 'Set hostNetwork to false, or move the workload out of the tenant.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods',
    'https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation',
  ],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'] },
  kinds: POD_KINDS,
  * find({ network }) {
    for (const { object, id, namespace } of network.tenants.nodeNetwork) {
      const path = showPath([...kindOf(object.manifest)!.podSpec!, 'hostNetwork']);
      yield { object, path, value: true, message: `No policy holds ${id} of tenant ${namespace.tenant}: it reaches every pod on its node, those of other tenants among them` };
    }
  },
});

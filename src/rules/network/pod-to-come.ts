import { Labels } from '../../manifest';
import { NAMESPACE_NAME_LABEL, Namespace, NamedPort, NetworkProof, Workload } from '../../proof';

/** A pod that nobody has made yet: policies are asked what they would say of it. */
export function podToCome(namespace: Namespace, labels: Labels = {}, namedPorts: readonly NamedPort[] = []): Workload {
  const { name } = namespace;
  return { index: -1, namespace, name: 'any', kind: 'Pod', id: `any pod of namespace ${name}`, labels, namedPorts, hostNetwork: false, object: { manifest: {} } };
}

/** The namespace of a name, whether it is among the objects or not. */
export function namespaceNamed(name: string, { topology }: NetworkProof): Namespace {
  return topology.namespaces.get(name) ?? { name, labels: { [NAMESPACE_NAME_LABEL]: name }, workloads: [] };
}

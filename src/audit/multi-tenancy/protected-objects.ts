import { TenantScene } from './tenant-scene';
import { KINDS, compareCodeUnits, kindName } from '../../manifest';

/** An object of the platform in a namespace of a tenant, as rights name it. */
export interface ProtectedObject {
  /** That of the Namespace itself is its own. */
  readonly namespace: string;
  readonly group: string;
  readonly resource: string;
  readonly name: string;
}

const PROTECTED = ['ResourceQuota', 'LimitRange', 'networking.k8s.io/NetworkPolicy', 'rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/RoleBinding'];

/** What holds a tenant in its namespaces: the namespaces, quotas, limits, network policies, roles and bindings. */
export function protectedObjects({ graph, namespaces }: TenantScene): ProtectedObject[] {
  return namespaces.flatMap(({ manifest: { metadata: { name: namespace } } }) => [
    { namespace, group: '', resource: 'namespaces', name: namespace },
    ...PROTECTED.flatMap((kind) => {
      const { group, plural } = KINDS.find((known) => kindName(known.group, known.kind) === kind)!;
      return graph.inNamespace(kind, namespace).map(({ manifest }) => String(manifest.metadata.name)).sort(compareCodeUnits)
        .map((name) => ({ namespace, group, resource: plural, name }));
    }),
  ]);
}

import { IConstruct } from 'constructs';
import { TenantNamespace } from './tenant-namespace';
import { compareCodeUnits } from '../manifest';

/** What is taken for granted of namespaces that were adopted: a sentence each without its full stop, by name. */
export function adoptionAssumptions(root: IConstruct): string[] {
  return root.node.findAll().filter((construct): construct is TenantNamespace => construct instanceof TenantNamespace)
    .filter(({ adopted }) => adopted)
    .map(({ name, tenantName }) => `Namespace ${name} was adopted by tenant ${tenantName}: what it held before was not judged, its network policies and role bindings among it`)
    .sort(compareCodeUnits);
}

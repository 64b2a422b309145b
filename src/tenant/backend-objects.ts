import { AllowLists } from './allow-lists';
import { BackendContext } from './backend-context';
import { capsuleListMistakes } from './capsule-mistakes';
import { capsuleMistakesAtSynth, createCapsuleTenant } from './capsule-tenant';
import { createClusterResourceQuotas } from './cluster-resource-quota';
import { TenantBackend } from './tenant-backend';
import { Mistake } from '../errors';

/** The label of a Namespace that names its Capsule Tenant. */
const CAPSULE_LABEL = 'capsule.clastix.io/tenant';

/** Creates what a back-end needs on the chart of a tenant. */
export function createBackend(context: BackendContext, { _capsule }: TenantBackend): void {
  if (_capsule) {
    createCapsuleTenant(context, _capsule);
  } else {
    createClusterResourceQuotas(context);
  }
}

/** Labels that it wants on the Namespaces of a tenant. */
export function backendLabels(tenantName: string, backend: TenantBackend | undefined): { [key: string]: string } {
  return backend?._capsule?.labelNamespaces ? { [CAPSULE_LABEL]: tenantName } : {};
}

/** Whether it puts a ResourceQuota of its own into each namespace for each of ours. */
export function addsQuotas({ _capsule, _sharesBudget }: TenantBackend): boolean {
  return _capsule !== undefined && _sharesBudget;
}

/** What of a namespace it cannot hold. */
export function backendNamespaceMistakes(where: string, lists: AllowLists, { _capsule }: TenantBackend): Mistake[] {
  return _capsule ? capsuleListMistakes(where, lists) : [];
}

/** What is wrong once all namespaces are known. */
export function backendMistakesAtSynth(context: BackendContext, { _capsule }: TenantBackend): Mistake[] {
  return _capsule ? capsuleMistakesAtSynth(context, _capsule) : [];
}

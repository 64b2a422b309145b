import { AmountUnit } from './resource-amount';

/** How one amount of a budget is counted and written. */
export interface BudgetLine {
  /** The prop as the user writes it, such as `cpu` or `storageClasses['fast'].claims`. */
  readonly field: string;
  readonly unit: AmountUnit;
  /** The keys of a ResourceQuota that it bounds. */
  readonly hard: readonly string[];
  /** Without some of it no pod runs. */
  readonly vital?: boolean;
  /** What a tenant gets where nothing was given. */
  readonly tenantDefault?: number;
  /** It bounds the pods of this priority class only, in a quota of their own. */
  readonly priorityClass?: string;
  /** It bounds the claims of this StorageClass only. */
  readonly storageClass?: string;
}

/** The amounts that have a prop of their own. */
export type AmountField = 'cpu' | 'cpuLimit' | 'memory' | 'ephemeralStorage' | 'ephemeralStorageLimit' | 'storage' | 'pods' | 'services'
  | 'loadBalancers' | 'nodePorts' | 'persistentVolumeClaims' | 'secrets' | 'configMaps' | 'replicationControllers';

const GIBIBYTE = 1024 * 1024;

/** Everything a budget bounds under a name of its own. */
export const BUDGET_LINES: readonly (BudgetLine & { readonly field: AmountField })[] = [
  { field: 'cpu', unit: 'millicpu', hard: ['requests.cpu'], vital: true },
  { field: 'cpuLimit', unit: 'millicpu', hard: ['limits.cpu'], vital: true },
  { field: 'memory', unit: 'kibibytes', hard: ['requests.memory', 'limits.memory'], vital: true },
  { field: 'ephemeralStorage', unit: 'kibibytes', hard: ['requests.ephemeral-storage'], vital: true, tenantDefault: 100 * GIBIBYTE },
  { field: 'ephemeralStorageLimit', unit: 'kibibytes', hard: ['limits.ephemeral-storage'], vital: true },
  { field: 'storage', unit: 'kibibytes', hard: ['requests.storage'], tenantDefault: 100 * GIBIBYTE },
  { field: 'pods', unit: 'count', hard: ['pods'], vital: true, tenantDefault: 200 },
  { field: 'services', unit: 'count', hard: ['services'], tenantDefault: 100 },
  { field: 'loadBalancers', unit: 'count', hard: ['services.loadbalancers'], tenantDefault: 0 },
  { field: 'nodePorts', unit: 'count', hard: ['services.nodeports'], tenantDefault: 0 },
  { field: 'persistentVolumeClaims', unit: 'count', hard: ['persistentvolumeclaims'], tenantDefault: 100 },
  { field: 'secrets', unit: 'count', hard: ['secrets'], tenantDefault: 200 },
  { field: 'configMaps', unit: 'count', hard: ['configmaps'], tenantDefault: 200 },
  { field: 'replicationControllers', unit: 'count', hard: ['replicationcontrollers'], tenantDefault: 0 },
];

/** The quota key of what claims of a StorageClass request. */
export function storageKeyOf(storageClass: string): string {
  return `${storageClass}.storageclass.storage.k8s.io/requests.storage`;
}

/** The quota key of how many claims of a StorageClass there are. */
export function claimsKeyOf(storageClass: string): string {
  return `${storageClass}.storageclass.storage.k8s.io/persistentvolumeclaims`;
}

/** The quota key of devices of a DeviceClass. */
export function devicesKeyOf(deviceClass: string): string {
  return `${deviceClass}.deviceclass.resource.k8s.io/devices`;
}

/** The space that claims of a StorageClass request. */
export function storageLine(storageClass: string): BudgetLine {
  return { field: `storageClasses['${storageClass}'].storage`, unit: 'kibibytes', hard: [storageKeyOf(storageClass)], storageClass };
}

/** The claims of a StorageClass. */
export function claimsLine(storageClass: string): BudgetLine {
  return { field: `storageClasses['${storageClass}'].claims`, unit: 'count', hard: [claimsKeyOf(storageClass)], storageClass };
}

/** An extended resource, of which quotas know requests only. */
export function extendedResourceLine(resource: string): BudgetLine {
  return { field: `extendedResources['${resource}']`, unit: 'count', hard: [`requests.${resource}`] };
}

/** The devices of a DeviceClass. */
export function deviceClassLine(deviceClass: string): BudgetLine {
  return { field: `deviceClasses['${deviceClass}']`, unit: 'count', hard: [devicesKeyOf(deviceClass)] };
}

/** The objects of any kind, by `<resource>.<group>`. */
export function objectsLine(resource: string): BudgetLine {
  return { field: `objects['${resource}']`, unit: 'count', hard: [`count/${resource}`] };
}

/** Any other key. Huge pages are sizes; all else is counted in whole numbers, as the API server demands. */
export function otherLine(key: string): BudgetLine {
  return { field: `others['${key}']`, unit: isHugePages(key) ? 'kibibytes' : 'count', hard: [key] };
}

/** Whether a key bounds huge pages. */
export function isHugePages(key: string): boolean {
  return /^(requests\.)?hugepages-/.test(key);
}

/**
 * What the pods of a priority class may use. No other key of Kubernetes itself is allowed in a quota with that scope
 * (`IsResourceQuotaScopeValidForResource`).
 */
export function priorityLines(priorityClass: string): readonly (BudgetLine & { readonly amount: 'pods' | 'cpu' | 'cpuLimit' | 'memory' })[] {
  const line = (amount: 'pods' | 'cpu' | 'cpuLimit' | 'memory', unit: AmountUnit, ...hard: string[]) =>
    ({ field: `priorities['${priorityClass}'].${amount}`, amount, unit, hard, priorityClass });
  return [
    line('pods', 'count', 'pods'),
    line('cpu', 'millicpu', 'requests.cpu'),
    line('cpuLimit', 'millicpu', 'limits.cpu'),
    line('memory', 'kibibytes', 'requests.memory', 'limits.memory'),
  ];
}

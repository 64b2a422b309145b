import { claimsKeyOf, devicesKeyOf, storageKeyOf } from './budget-line';
import { Quantity, groupOf } from '../manifest';

/** Amounts by the keys of `hard`; a key may come more than once. */
export type Amounts = readonly (readonly [string, Quantity])[];

/** A number as a quantity. */
export function count(amount: number): Quantity {
  return Quantity.parse(amount)!;
}

/** What PersistentVolumeClaims take, as a whole and of their classes. A claim that names no class counts as a whole only. */
export function claimDemands(claims: readonly any[], copies: number): Amounts {
  return claims.flatMap((claim): Amounts => {
    const storageClass = claim.metadata?.annotations?.['volume.beta.kubernetes.io/storage-class'] ?? claim.spec?.storageClassName;
    const storage = (Quantity.parse(claim.spec?.resources?.requests?.storage ?? 0) ?? count(0)).times(copies);
    const whole: Amounts = [['persistentvolumeclaims', count(copies)], ['requests.storage', storage]];
    return storageClass ? [...whole, [claimsKeyOf(storageClass), count(copies)], [storageKeyOf(storageClass), storage]] : whole;
  });
}

/** The claims that every pod of a spec makes for its generic ephemeral volumes. */
export function ephemeralClaims(podSpec: any): any[] {
  return list(podSpec.volumes).flatMap(({ ephemeral }) => ephemeral?.volumeClaimTemplate ?? []);
}

/** The most devices that Kubernetes allocates to one claim (`AllocationResultsMaxSize`). */
const ALL_DEVICES = 32;

/**
 * What the spec of a ResourceClaim takes: of requests that may be met in several ways, the largest of each class.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/quota/v1/evaluator/core/resource_claims.go
 */
export function deviceDemands(claimSpec: any, copies: number): Amounts {
  const devices = list(claimSpec?.devices?.requests).flatMap((request): Amounts => {
    const largest = new Map<string, number>();
    for (const { deviceClassName, allocationMode, count: exact } of alternatives(request)) {
      const needed = allocationMode === 'All' ? ALL_DEVICES : exact ?? 1;
      largest.set(deviceClassName, Math.max(needed, largest.get(deviceClassName) ?? 0));
    }
    return [...largest].flatMap(([name, needed]): Amounts => [
      [devicesKeyOf(name), count(needed * copies)],
      [`requests.deviceclass.resource.kubernetes.io/${name}`, count(needed * copies)],
    ]);
  });
  return [['count/resourceclaims.resource.k8s.io', count(copies)], ...devices];
}

/** A request of version v1 has `exactly`; those of older versions have its fields themselves. */
function alternatives(request: any): any[] {
  return request.firstAvailable?.length ? request.firstAvailable : [request.exactly ?? request];
}

/** The claims that every pod of a spec makes from templates, by the templates of its namespace. */
export function templatedClaims(podSpec: any, templates: ReadonlyMap<string, any>): any[] {
  return list(podSpec.resourceClaims).flatMap(({ resourceClaimTemplateName }) => templates.get(resourceClaimTemplateName) ?? []);
}

/** The specs of ResourceClaims in the ResourceClaimTemplates among manifests, by name. */
export function claimTemplatesOf(manifests: readonly any[]): ReadonlyMap<string, any> {
  return new Map(manifests
    .filter(({ apiVersion, kind }) => kind === 'ResourceClaimTemplate' && groupOf(apiVersion) === 'resource.k8s.io')
    .map(({ metadata, spec }) => [metadata?.name, spec?.spec ?? {}]));
}

function list(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}

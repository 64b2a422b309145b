import { IConstruct } from 'constructs';
import { PodPlacement } from './pod-placement';
import { PodSecurityLevel } from './pod-security-level';

/**
 * What a scope in the construct tree allows to what is created below it.
 *
 * `SecureTenant` and its namespaces are boundaries; workloads, connections and exposure
 * find the nearest one above them and stay within it.
 */
export interface ITenantBoundary {
  /** The tenant that everything below belongs to. */
  readonly tenantName: string;
  /**
   * The namespace that objects below go to.
   *
   * @default - none, where the boundary is a tenant rather than one of its namespaces
   */
  readonly namespaceName?: string;
  /** Image registries or repositories that workloads may use; empty allows none. */
  readonly registries: string[];
  /** The Pod Security level that the namespace enforces. */
  readonly podSecurityLevel: PodSecurityLevel;
  /**
   * Where and in what pods have to run.
   *
   * @default - anywhere, in the runtime of the node
   */
  readonly placement?: PodPlacement;
}

/** The label of a Namespace that carries the name of its tenant. */
export const TENANT_LABEL = 'cdk8s-bulwark/tenant';

const BOUNDARY = Symbol.for('cdk8s-bulwark.TenantBoundary');

/** Makes a construct the boundary of everything below it. */
export function setTenantBoundary(scope: IConstruct, boundary: ITenantBoundary): void {
  Object.defineProperty(scope, BOUNDARY, { value: boundary });
}

/** The nearest boundary at or above a construct, or undefined outside every tenant. */
export function tenantBoundaryOf(construct: IConstruct): ITenantBoundary | undefined {
  for (let scope: IConstruct | undefined = construct; scope; scope = scope.node.scope) {
    const boundary = (scope as any)[BOUNDARY];
    if (boundary) {
      return boundary;
    }
  }
  return undefined;
}

/** The Roles that say who belongs to a tenant: whoever is bound to one of them in a namespace is at home there. */
export const TENANT_ROLE_NAMES: readonly string[] = ['tenant-deployer', 'tenant-developer', 'tenant-owner', 'tenant-viewer'];

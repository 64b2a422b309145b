import { Construct } from 'constructs';
import { NamespaceSettings } from './namespace-settings';

/** What a back-end is told of the tenant that it is for. */
export interface BackendContext {
  /** The tenant's chart. */
  readonly scope: Construct;
  /** What is settled for the tenant. */
  readonly tenant: NamespaceSettings;
  /** What is settled for its namespaces, in the order of their names; all of them are known at synth only. */
  readonly namespaces: () => readonly NamespaceSettings[];
  /** The quotas of the whole budget; the amounts are known at synth only. */
  readonly quotas: readonly WholeQuota[];
}

/** A quota that all namespaces of a tenant share. */
export interface WholeQuota {
  readonly name: string;
  /** A ResourceQuotaSpec. */
  readonly spec: () => any;
}

import { DeclaredExemption } from './audited-object';
import { Finding } from './finding';
import { Rule } from '../rules';

/** An exemption as reports tell of it. */
export interface ExemptionUse extends DeclaredExemption {
  /** How many findings it permits, at least 1 where a construct would refuse without it; 0 where nothing needs it any more. */
  readonly uses: number;
  /** Whether it permits nothing because its last day has passed, or because it cannot be read. */
  readonly expired: boolean;
  /** False where its rule did not run, so that nobody knows whether it is needed. */
  readonly judged: boolean;
}

/** How many objects of a group a rule judged, and with what result. */
export interface Tally {
  /** The id of the rule. */
  readonly rule: string;
  /** The tenant of the objects, or their namespace where they have none; empty for objects of the cluster. */
  readonly group: string;
  /**
   * The namespace of the objects; a tenant may have several.
   *
   * @default - none, for objects of the cluster
   */
  readonly namespace?: string;
  readonly passed: number;
  readonly failed: number;
  /** Those whose every finding is permitted by an exemption. */
  readonly exempted: number;
}

/** The result of an audit: the one model that every report is made from. */
export interface AuditReport {
  /** The name of the rule set. */
  readonly ruleSet: string;
  /** The Kubernetes version that was judged for, as '1.36'. */
  readonly kubernetes: string;
  /** The day by which exemptions were judged, as YYYY-MM-DD in UTC. */
  readonly date: string;
  /** The rules that ran. */
  readonly rules: readonly Rule[];
  /** How many objects were judged. */
  readonly objects: number;
  /** In the order of the objects; exempted ones among them. */
  readonly findings: readonly Finding[];
  readonly exemptions: readonly ExemptionUse[];
  readonly tallies: readonly Tally[];
}

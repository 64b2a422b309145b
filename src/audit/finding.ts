import { Severity } from '../rules';

/** The exemption that permits a finding. */
export interface FindingExemption {
  /** Who answers for it. */
  readonly owner: string;
  /** Why the rule may be broken. */
  readonly reason: string;
  /** The last day on which it holds, as YYYY-MM-DD in UTC. */
  readonly expires: string;
}

/** A rule that an object breaks, and where. */
export interface Finding {
  /** The id of the rule. */
  readonly rule: string;
  /** How much harm the breach can do. */
  readonly severity: Severity;
  /** The apiVersion of the object. */
  readonly apiVersion: string;
  /** The kind of the object. */
  readonly kind: string;
  /**
   * The namespace of the object.
   *
   * @default - none, for objects of the cluster and where the manifest names none
   */
  readonly namespace?: string;
  /** The name of the object. */
  readonly name: string;
  /** The field, such as `spec.template.spec.containers[0].securityContext.privileged`; empty for the object as a whole. */
  readonly path: string;
  /**
   * What stands there.
   *
   * @default - nothing stands there, or it must not be shown
   */
  readonly value?: any;
  /** What is wrong, as one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /**
   * The path of the construct that made the object.
   *
   * @default - none, for objects that were read from files
   */
  readonly construct?: string;
  /**
   * The file that holds the object.
   *
   * @default - none, for objects of constructs
   */
  readonly file?: string;
  /**
   * The line of the field in the file, from 1; that of the nearest field around it where it is missing.
   *
   * @default - none, for objects of constructs
   */
  readonly line?: number;
  /**
   * The place of the object's document in the file, from 0.
   *
   * @default - none, for objects of constructs
   */
  readonly document?: number;
  /**
   * The exemption that permits it; such findings are told and counted, and do not fail.
   *
   * @default - none
   */
  readonly exemption?: FindingExemption;
}

/** What tells one finding from another, wherever its object stands and whatever the field's value is. */
export function identityOf({ rule, kind, namespace, name, path }: Finding): string {
  return JSON.stringify([rule, kind, namespace ?? null, name, path]);
}

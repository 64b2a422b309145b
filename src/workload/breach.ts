import { HardenedRuleId } from '../rules';

/** A value that is weaker than the stance, missing, or refused by the API server. */
export interface Breach {
  /** The rule an exemption may name; none where nothing can permit it. */
  readonly rule?: HardenedRuleId;
  /** Path from the pod spec. */
  readonly path: string;
  readonly problem: string;
  readonly given?: unknown;
  readonly allowed: string;
}
